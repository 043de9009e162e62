-- What every room stands on: keys in use, change feed, tasks, leases, people, accounts, audit log, stored files.
create table key_use (
  id varchar(20) not null primary key,
  since datetime(6) not null
);

create table change_feed (
  id bigint auto_increment primary key,
  seq bigint null,
  kind varchar(60) not null,
  subject_id bigint not null,
  college_id bigint not null,
  detail varchar(120) not null,
  at datetime(6) not null,
  constraint change_feed_seq unique (seq)
);
create index change_feed_college on change_feed (college_id, id);

create table lease (
  name varchar(40) not null primary key,
  holder varchar(40) not null,
  epoch bigint not null,
  until_at datetime(6) not null
);

create table task (
  id bigint auto_increment primary key,
  version bigint not null,
  kind varchar(60) not null,
  subject_id bigint not null,
  owner_id bigint not null,
  state varchar(20) not null,
  done_count bigint not null,
  total_count bigint not null,
  cancel_asked boolean not null,
  problem_key varchar(80) null,
  started_at datetime(6) not null,
  ended_at datetime(6) null
);
create index task_owner on task (owner_id, id);
create index task_subject on task (kind, subject_id, id);

-- 人员: an identity number is stored encrypted and matched by its keyed hash; both leave only through people.
create table person (
  id bigint auto_increment primary key,
  version bigint not null,
  name varchar(100) not null,
  id_type varchar(20) not null,
  id_cipher varbinary(300) null,
  id_hash varchar(64) not null,
  phone_cipher varbinary(200) null,
  college_id bigint not null,
  student_no varchar(40) null,
  made_at datetime(6) not null,
  constraint person_identity unique (id_hash)
);
create index person_college on person (college_id, id);

create table account (
  id bigint auto_increment primary key,
  version bigint not null,
  username varchar(60) not null,
  name varchar(100) not null,
  password_hash varchar(300) not null,
  must_change boolean not null,
  failed_count int not null,
  locked_until datetime(6) null,
  disabled boolean not null,
  valid_until date null,
  college_id bigint null,
  person_id bigint null,
  language varchar(10) not null,
  last_sign_in datetime(6) null,
  made_at datetime(6) not null,
  constraint account_username unique (username),
  constraint account_person unique (person_id)
);

create table account_role (
  account_id bigint not null,
  role varchar(20) not null,
  primary key (account_id, role)
);

create table audit_line (
  id bigint auto_increment primary key,
  at datetime(6) not null,
  account_id bigint not null,
  username varchar(60) not null,
  kind varchar(20) not null,
  verb varchar(80) not null,
  subject varchar(120) not null,
  result varchar(20) not null,
  problem varchar(80) null,
  address varchar(60) not null
);
create index audit_at on audit_line (at, id);
create index audit_user on audit_line (username, id);

create table stored_file (
  id bigint auto_increment primary key,
  sha256 varchar(64) not null,
  name varchar(200) not null,
  media_type varchar(100) not null,
  size_bytes bigint not null,
  encrypted boolean not null,
  college_id bigint not null,
  purge_on date null,
  purged_at datetime(6) null,
  stored_by bigint not null,
  stored_at datetime(6) not null
);
create index stored_file_purge on stored_file (purge_on);
