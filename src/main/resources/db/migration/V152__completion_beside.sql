-- 另行统计: the day on which an enrolment of another category would have counted, were it a student's.
alter table completion add column beside_on date null;
create index completion_beside on completion (beside_on);
