-- A trigger and not a missing grant: it also binds the owner of the tables, which the application's role is.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_is_append_only before update or delete or truncate on audit_event
  for each statement execute function audit_is_append_only();

create trigger audit_link_is_append_only before update or delete or truncate on audit_link
  for each statement execute function audit_is_append_only();
