-- 未读取的工作表: the sheets of the file that were not read, each with its rows.
alter table roster_report add column unread varchar(4000) not null default '';
