-- Roster reports, completion, ledger, task book.
create table roster_report (
  id bigint auto_increment primary key,
  version bigint not null,
  number varchar(40) not null,
  edition int not null,
  corrects_id bigint null,
  college_id bigint not null,
  term_id bigint not null,
  offering_id bigint null,
  state varchar(20) not null,
  file_id bigint not null,
  file_name varchar(200) not null,
  sheet varchar(100) not null,
  header_row int not null,
  mapping varchar(4000) not null,
  rows_read int not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  committed_at datetime(6) null,
  submitted_at datetime(6) null,
  verified_by bigint null,
  verified_at datetime(6) null,
  locked_at datetime(6) null,
  purged_at datetime(6) null,
  constraint roster_report_number unique (number, edition)
);
create index roster_report_college on roster_report (college_id, id);
create index roster_report_state on roster_report (state, id);

-- 名册行: cells are encrypted (they hold identity numbers) and purged 30 days after the lock.
create table roster_row (
  id bigint auto_increment primary key,
  version bigint not null,
  report_id bigint not null,
  sheet varchar(100) not null,
  row_no int not null,
  cells varbinary(8000) null,
  verdict varchar(12) not null,
  findings varchar(4000) not null,
  id_hash varchar(64) null,
  shown_name varchar(100) not null,
  person_id bigint null,
  offering_id bigint null,
  class_group_id bigint null,
  mended boolean not null,
  confirmed_by bigint null,
  confirm_reason varchar(200) null,
  outcome varchar(12) not null,
  made_person boolean not null,
  enrolment_id bigint null,
  returned_reason varchar(200) null,
  constraint roster_row_place unique (report_id, sheet, row_no)
);
create index roster_row_verdict on roster_row (report_id, verdict, row_no);
create index roster_row_identity on roster_row (report_id, id_hash);

create table roster_mapping (
  id bigint auto_increment primary key,
  version bigint not null,
  college_id bigint not null,
  header varchar(100) not null,
  field varchar(40) not null,
  constraint roster_mapping_header unique (college_id, header)
);

create table completion_rule (
  id bigint auto_increment primary key,
  number int not null,
  effective_on date not null,
  attendance_percent int not null,
  theory_percent int not null,
  practice_percent int not null,
  mark_tenths int not null,
  students_only boolean not null,
  safety_required boolean not null,
  agreement_required boolean not null,
  approved_version_required boolean not null,
  once_a_year boolean not null,
  counts varchar(1) not null,
  note varchar(500) not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  constraint completion_rule_number unique (number)
);

create table completion (
  id bigint auto_increment primary key,
  version bigint not null,
  enrolment_id bigint not null,
  rule_number int not null,
  met boolean not null,
  attended_on date null,
  completed_on date null,
  sessions_held int not null,
  sessions_attended int not null,
  theory_done int not null,
  theory_required int not null,
  practice_done int not null,
  practice_required int not null,
  mark_tenths int null,
  reasons varchar(1000) not null,
  evaluated_at datetime(6) not null,
  constraint completion_once unique (enrolment_id)
);

-- 人次: the present state of one person on one offering. repeat_key guards "the same course again in the same year adds 0".
create table person_time (
  id bigint auto_increment primary key,
  version bigint not null,
  offering_id bigint not null,
  person_id bigint not null,
  enrolment_id bigint not null,
  course_id bigint not null,
  college_id bigint not null,
  category varchar(20) not null,
  state varchar(20) not null,
  rule_number int not null,
  completed_on date null,
  in_month varchar(7) null,
  repeat_key varchar(60) null,
  confirmed_by bigint null,
  confirmed_by_name varchar(100) null,
  confirmed_at datetime(6) null,
  decided_by bigint null,
  decided_by_name varchar(100) null,
  decided_at datetime(6) null,
  reason varchar(200) null,
  constraint person_time_once unique (offering_id, person_id),
  constraint person_time_repeat unique (repeat_key)
);
create index person_time_state on person_time (state, college_id, offering_id);
create index person_time_enrolment on person_time (enrolment_id);
create index person_time_month on person_time (college_id, course_id, in_month);

-- 台账: append only. seq alternates +1 and -1 within a person-time; chain_seq counts within the offering's hash chain.
create table ledger_entry (
  id bigint auto_increment primary key,
  person_time_id bigint not null,
  seq int not null,
  sign int not null,
  offering_id bigint not null,
  chain_seq bigint not null,
  person_id bigint not null,
  course_id bigint not null,
  college_id bigint not null,
  category varchar(20) not null,
  completed_on date not null,
  rule_number int not null,
  reason varchar(200) not null,
  entered_by bigint not null,
  entered_by_name varchar(100) not null,
  entered_at datetime(6) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  constraint ledger_entry_seq unique (person_time_id, seq),
  constraint ledger_entry_chain unique (offering_id, chain_seq)
);

create table chain_head (
  offering_id bigint not null primary key,
  length bigint not null,
  hash varchar(64) not null
);

-- The chains as they stood when a root was signed, so that a cut tail or a deleted chain is named.
create table ledger_root (
  id bigint auto_increment primary key,
  on_day date not null,
  chains bigint not null,
  entries bigint not null,
  root varchar(64) not null,
  key_id varchar(20) not null,
  signature varchar(200) not null,
  signed_at datetime(6) not null,
  constraint ledger_root_day unique (on_day)
);

create table ledger_root_head (
  on_day date not null,
  offering_id bigint not null,
  length bigint not null,
  hash varchar(64) not null,
  primary key (on_day, offering_id)
);

create table roll_up (
  college_id bigint not null,
  course_id bigint not null,
  in_month varchar(7) not null,
  category varchar(20) not null,
  shard int not null,
  counted bigint not null,
  primary key (college_id, course_id, in_month, category, shard)
);

-- 人数: heads are not additive, so each scope keeps its own rows.
create table head (
  scope varchar(10) not null,
  scope_id bigint not null,
  person_id bigint not null,
  times bigint not null,
  primary key (scope, scope_id, person_id)
);

create table task_book (
  id bigint auto_increment primary key,
  number int not null,
  name varchar(160) not null,
  starts_on date not null,
  ends_on date not null,
  person_times int not null,
  courses int not null,
  colleges int not null,
  note varchar(500) not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  constraint task_book_number unique (number)
);

create table task_book_year (
  id bigint auto_increment primary key,
  task_book_id bigint not null,
  year_no int not null,
  starts_on date not null,
  ends_on date not null,
  person_times int not null,
  constraint task_book_year_no unique (task_book_id, year_no)
);
