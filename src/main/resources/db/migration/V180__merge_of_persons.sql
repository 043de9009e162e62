-- Two persons found to be one: the alias stays and leads to the survivor, and what moved can be put back.
alter table person add column merged_into bigint null;
create index person_merged on person (merged_into);
create index person_name on person (name);
create index person_student_no on person (student_no);
alter table account add column replaced_by bigint null;
alter table roster_row add column alias_hash varchar(64) null;
create index roster_row_hash on roster_row (id_hash);

create table person_merge (
  id bigint auto_increment primary key,
  version bigint not null,
  from_id bigint not null,
  into_id bigint not null,
  reason varchar(200) not null,
  merged_by bigint not null,
  merged_by_name varchar(100) not null,
  merged_at datetime(6) not null,
  undone_reason varchar(200) null,
  undone_by bigint null,
  undone_by_name varchar(100) null,
  undone_at datetime(6) null
);
create index person_merge_from on person_merge (from_id, id);
create index person_merge_into on person_merge (into_id, id);

create table person_merge_trace (
  merge_id bigint not null,
  kind varchar(40) not null,
  row_id bigint not null,
  before_value bigint not null,
  primary key (merge_id, kind, row_id)
);

create table person_time_before_merge (
  merge_id bigint not null,
  person_time_id bigint not null,
  state varchar(20) not null,
  completed_on date null,
  confirmed_by bigint null,
  confirmed_by_name varchar(100) null,
  confirmed_at datetime(6) null,
  decided_by bigint null,
  decided_by_name varchar(100) null,
  decided_at datetime(6) null,
  reason varchar(200) null,
  primary key (merge_id, person_time_id)
);
