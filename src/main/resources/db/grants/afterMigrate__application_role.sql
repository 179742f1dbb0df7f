-- What the application's role may do, said anew after every migration: work with the rows, but change no table.
-- Acts and their places in the chain are only ever added, as the triggers of V11.1 say of everybody.
grant usage on schema "${flyway:defaultSchema}" to "${application-role}";
revoke create on schema "${flyway:defaultSchema}" from public, "${application-role}";
grant select, insert, update, delete on all tables in schema "${flyway:defaultSchema}" to "${application-role}";
revoke update, delete on audit_event, audit_link from "${application-role}";
revoke insert, update, delete on "${flyway:table}", engine_schema_history from "${application-role}";
