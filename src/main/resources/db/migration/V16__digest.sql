-- How people want to be told of a kind of event, where they chose something else than the default.
create table notification_choice (
  person varchar(64) not null,
  kind varchar(32) not null,
  choice varchar(16) not null,
  primary key (person, kind),
  constraint notification_choice_choice check (choice in ('AT_ONCE', 'DIGEST', 'OFF'))
);

-- The mornings whose digests are recorded: whoever adds the row records them.
create table digest_morning (
  on_day date primary key,
  recorded_at timestamp with time zone not null
);

-- A digest is about no one report; what is kept for it waits (next_attempt_at) until it has been told (sent_at).
alter table notification alter column report_id drop not null;
alter table notification drop constraint notification_state;
alter table notification add constraint notification_state
  check (state in ('WAITING', 'SENT', 'FAILED', 'NOT_SENT', 'IN_DIGEST'));
