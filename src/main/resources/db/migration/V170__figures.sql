-- 汇总: the sums that pages show, so that no page reads tables that grow with the ledger. A transaction appends what it changes
-- to figure_change and waits for nobody; the changes are added up in figure later. A sum is always both together.
create table figure (
  name varchar(24) not null,
  grain varchar(2) not null,
  in_period varchar(12) not null,
  college_id bigint not null,
  course_id bigint not null,
  category varchar(20) not null,
  n bigint not null,
  primary key (name, grain, in_period, college_id, course_id, category)
);

create table figure_change (
  id bigint auto_increment primary key,
  name varchar(24) not null,
  college_id bigint not null,
  course_id bigint not null,
  category varchar(20) not null,
  on_day date null,
  n bigint not null
);
create index figure_change_of on figure_change (name, on_day);

-- What each enrolment adds to the sums at present, so that a change adds the difference.
create table figure_source (
  enrolment_id bigint not null primary key,
  offering_id bigint not null,
  person_id bigint not null,
  course_id bigint not null,
  college_id bigint not null,
  category varchar(20) not null,
  ends_on date not null,
  enrolled boolean not null,
  met boolean not null,
  state varchar(20) null,
  completed_on date null,
  present_on date null,
  done_on date null,
  beside_on date null,
  once_a_year boolean not null
);
create index figure_source_of on figure_source (person_id, course_id);
create index figure_source_beside on figure_source (beside_on, enrolment_id);

-- 同年同课: the first and the last day of a person on a course within a year or, where the rule counts each offering, within one.
create table course_year (
  person_id bigint not null,
  course_id bigint not null,
  part bigint not null,
  present_first date null,
  present_last date null,
  completed_first date null,
  completed_last date null,
  employee_first date null,
  employee_last date null,
  public_first date null,
  public_last date null,
  primary key (person_id, course_id, part)
);

-- How many person-times of an offering stand in each state; ANY for all of them.
create table offering_place (
  offering_id bigint not null,
  state varchar(20) not null,
  n bigint not null,
  primary key (offering_id, state)
);

alter table head add column first_on date null;
alter table head add column last_on date null;

drop table roll_up;

create index offering_ends on offering (ends_on desc, id desc);
create index offering_college_ends on offering (college_id, ends_on desc, id desc);
create index person_time_day on person_time (state, completed_on, id);
create index person_time_college_day on person_time (college_id, state, completed_on, id);
create index person_time_course_day on person_time (course_id, state, completed_on, id);
drop index person_time_month on person_time;
drop index completion_beside on completion;
