-- A role may be that of units directly below one level only: communes under a district, or under the city.
alter table role add column under_level varchar(10);
