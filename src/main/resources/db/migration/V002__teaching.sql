-- Partners, courses, offerings, check-ins and marks: the evidence.
create table college (
  id bigint auto_increment primary key,
  version bigint not null,
  code varchar(5) not null,
  name varchar(100) not null,
  short_name varchar(20) not null,
  contact_name varchar(60) not null,
  contact_email varchar(120) not null,
  address varchar(200) not null,
  active boolean not null,
  constraint college_code unique (code),
  constraint college_name unique (name)
);

create table enterprise (
  id bigint auto_increment primary key,
  version bigint not null,
  credit_code varchar(18) not null,
  name varchar(100) not null,
  industry varchar(60) not null,
  contact_name varchar(60) not null,
  constraint enterprise_credit_code unique (credit_code)
);

create table major (
  id bigint auto_increment primary key,
  version bigint not null,
  college_id bigint not null,
  code varchar(10) not null,
  name varchar(60) not null,
  constraint major_code unique (college_id, code)
);

create table class_group (
  id bigint auto_increment primary key,
  version bigint not null,
  college_id bigint not null,
  major_id bigint not null,
  name varchar(60) not null,
  entry_year int not null,
  constraint class_group_name unique (college_id, name)
);

create table agreement (
  id bigint auto_increment primary key,
  version bigint not null,
  number varchar(40) not null,
  college_id bigint not null,
  enterprise_id bigint null,
  signed_on date not null,
  starts_on date not null,
  ends_on date not null,
  ended_early_on date null,
  file_id bigint null,
  constraint agreement_number unique (number)
);
create index agreement_college on agreement (college_id, ends_on);

create table agreement_major (
  agreement_id bigint not null,
  major_id bigint not null,
  primary key (agreement_id, major_id)
);

create table instructor_profile (
  id bigint auto_increment primary key,
  version bigint not null,
  account_id bigint null,
  college_id bigint not null,
  name varchar(100) not null,
  teaching_title varchar(40) not null,
  practice_days int not null,
  constraint instructor_account unique (account_id)
);

create table qualification (
  id bigint auto_increment primary key,
  version bigint not null,
  instructor_id bigint not null,
  name varchar(100) not null,
  number varchar(60) not null,
  issued_on date not null,
  expires_on date null,
  constraint qualification_number unique (instructor_id, number)
);

create table mentor (
  id bigint auto_increment primary key,
  version bigint not null,
  enterprise_id bigint not null,
  name varchar(100) not null,
  position varchar(60) not null,
  skills varchar(200) not null
);

create table course (
  id bigint auto_increment primary key,
  version bigint not null,
  code varchar(20) not null,
  title_zh varchar(100) not null,
  title_en varchar(160) not null,
  field varchar(20) not null,
  college_id bigint not null,
  first_run_on date null,
  constraint course_code unique (code)
);

create table course_version (
  id bigint auto_increment primary key,
  version bigint not null,
  course_id bigint not null,
  number int not null,
  state varchar(20) not null,
  theory int not null,
  practice int not null,
  objectives_zh varchar(4000) not null,
  objectives_en varchar(4000) not null,
  audience_zh varchar(500) not null,
  audience_en varchar(500) not null,
  assessment_zh varchar(1000) not null,
  assessment_en varchar(1000) not null,
  author_id bigint not null,
  submitted_at datetime(6) null,
  approved_on date null,
  constraint course_version_number unique (course_id, number)
);

create table course_unit (
  id bigint auto_increment primary key,
  version bigint not null,
  course_version_id bigint not null,
  number int not null,
  title_zh varchar(160) not null,
  title_en varchar(240) not null,
  content_zh varchar(1000) not null,
  content_en varchar(1500) not null,
  theory int not null,
  practice int not null,
  constraint course_unit_number unique (course_version_id, number)
);

create table course_author (
  id bigint auto_increment primary key,
  course_version_id bigint not null,
  position int not null,
  name varchar(100) not null,
  part varchar(40) not null,
  organisation varchar(100) not null,
  constraint course_author_position unique (course_version_id, position)
);

create table course_material (
  id bigint auto_increment primary key,
  course_version_id bigint not null,
  file_id bigint not null,
  title varchar(160) not null,
  constraint course_material_file unique (course_version_id, file_id)
);

create table course_review (
  id bigint auto_increment primary key,
  course_version_id bigint not null,
  step int not null,
  round int not null,
  reviewer_id bigint not null,
  reviewer_name varchar(100) not null,
  approved boolean not null,
  remark varchar(1000) not null,
  at datetime(6) not null,
  constraint course_review_step unique (course_version_id, round, step)
);

create table term (
  id bigint auto_increment primary key,
  version bigint not null,
  code varchar(20) not null,
  starts_on date not null,
  ends_on date not null,
  constraint term_code unique (code)
);

create table offering (
  id bigint auto_increment primary key,
  version bigint not null,
  number varchar(40) not null,
  course_id bigint not null,
  course_version_id bigint not null,
  college_id bigint not null,
  term_id bigint not null,
  instructor_id bigint not null,
  capacity int not null,
  seats_taken int not null,
  self_enrolment boolean not null,
  starts_on date not null,
  ends_on date not null,
  closed_at datetime(6) null,
  constraint offering_number unique (number)
);
create index offering_college on offering (college_id, term_id);
create index offering_instructor on offering (instructor_id);
create index offering_course on offering (course_id);

-- One person on one offering: once, however many rosters name it.
create table enrolment (
  id bigint auto_increment primary key,
  version bigint not null,
  offering_id bigint not null,
  person_id bigint not null,
  college_id bigint not null,
  class_group_id bigint null,
  category varchar(20) not null,
  source varchar(10) not null,
  roster_report_id bigint null,
  roster_row_id bigint null,
  vouched boolean not null,
  state varchar(20) not null,
  enrolled_at datetime(6) not null,
  withdrawn_at datetime(6) null,
  withdrawal_reason varchar(200) null,
  constraint enrolment_once unique (offering_id, person_id)
);
create index enrolment_person on enrolment (person_id);
create index enrolment_report on enrolment (roster_report_id);
create index enrolment_college on enrolment (college_id);

create table course_session (
  id bigint auto_increment primary key,
  version bigint not null,
  offering_id bigint not null,
  number int not null,
  kind varchar(10) not null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  hours int not null,
  place varchar(100) not null,
  constraint course_session_number unique (offering_id, number)
);
create index course_session_day on course_session (starts_at);

create table check_in (
  id bigint auto_increment primary key,
  version bigint not null,
  session_id bigint not null,
  enrolment_id bigint not null,
  present boolean not null,
  via varchar(20) not null,
  recorded_by bigint not null,
  recorded_by_name varchar(100) not null,
  recorded_at datetime(6) not null,
  constraint check_in_once unique (session_id, enrolment_id)
);
create index check_in_enrolment on check_in (enrolment_id);

create table mark (
  id bigint auto_increment primary key,
  version bigint not null,
  enrolment_id bigint not null,
  score_tenths int not null,
  via varchar(20) not null,
  recorded_by bigint not null,
  recorded_by_name varchar(100) not null,
  recorded_at datetime(6) not null,
  constraint mark_once unique (enrolment_id)
);

create table safety_pass (
  id bigint auto_increment primary key,
  version bigint not null,
  person_id bigint not null,
  passed_on date not null,
  valid_until date not null,
  via varchar(20) not null,
  recorded_by bigint not null,
  recorded_by_name varchar(100) not null,
  recorded_at datetime(6) not null,
  constraint safety_pass_day unique (person_id, passed_on)
);
