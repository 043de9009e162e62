-- Who changed it, by the name that decisions show: for people who read what happened lately.
alter table change_feed add column by_name varchar(100) not null default '';
