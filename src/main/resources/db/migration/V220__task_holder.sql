-- Which node works at a task, until when it is known to be alive, and how often the work has changed hands.
alter table task add column held_by varchar(40) not null default '';
alter table task add column held_until datetime(6) not null default '2000-01-01 00:00:00';
alter table task add column epoch bigint not null default 0;
create index task_held on task (state, held_until);

-- The last day on which work that is done once a day was done to its end.
create table daily_work (
  name varchar(40) not null primary key,
  done_on date not null
);
