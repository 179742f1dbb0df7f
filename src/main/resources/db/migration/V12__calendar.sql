-- The calendars that have been in force, the greatest version last. Files that say something else wait to be applied.
create table calendar_version (
  version integer primary key,
  applied_at timestamp with time zone not null,
  applied_by varchar(64)
);

create table calendar_day (
  version integer not null references calendar_version (version),
  on_day date not null,
  kind varchar(16) not null,
  name varchar not null,
  primary key (version, on_day)
);

create table calendar_hours (
  version integer not null references calendar_version (version),
  unit varchar(20) not null,
  valid_from date not null,
  morning_from time not null,
  morning_to time not null,
  afternoon_from time not null,
  afternoon_to time not null,
  primary key (version, unit, valid_from)
);
