-- The section of the outline that an opinion is about; none where it is about the report as a whole.
alter table opinion add column section varchar(20);
