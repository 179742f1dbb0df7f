-- Truncating is refused by H2 itself: other tables refer to both.
create trigger audit_event_is_append_only before update, delete on audit_event
  for each row call 'org.reportchain.audit.AppendOnly';

create trigger audit_link_is_append_only before update, delete on audit_link
  for each row call 'org.reportchain.audit.AppendOnly';
