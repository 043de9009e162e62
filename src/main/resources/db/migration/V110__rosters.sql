-- 退回原因: why the operator gave a whole report back to its college.
alter table roster_report add column returned_reason varchar(200) null;
