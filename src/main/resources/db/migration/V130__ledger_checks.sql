-- What the checks of the ledger found, so that a day without one, or a bad one, can be told.
create table ledger_check (
  id bigint auto_increment primary key,
  kind varchar(10) not null,
  at datetime(6) not null,
  made_by bigint not null,
  made_by_name varchar(100) not null,
  examined bigint not null,
  flaws bigint not null
);
create index ledger_check_kind on ledger_check (kind, id);
create index task_state on task (state, ended_at);
