-- 更正退出: the later edition of the report that no longer names who was written by this row.
alter table roster_row add column withdrawn_by bigint null;
