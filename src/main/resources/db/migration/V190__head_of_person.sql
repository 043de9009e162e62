-- A head is a person. What counts of one within a college, a course or a year is read from the source rows of that person,
-- of whom there are few: four rows were written for each person-time, one is.
create table person_head (
  person_id bigint not null primary key,
  times bigint not null,
  first_on date null,
  last_on date null
);
insert into person_head (person_id, times, first_on, last_on)
select person_id, times, first_on, last_on from head where scope = 'TOTAL';
drop table head;
alter table person_head rename to head;
