-- The request or the piece of background work that a line tells of; null for those written before.
alter table audit_line add column work_id varchar(64) null;
