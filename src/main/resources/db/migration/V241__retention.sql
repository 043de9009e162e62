-- 保存期限: when each rule was last followed, and how much went.
create table retention_run (
  name varchar(60) not null primary key,
  ran_at datetime(6) not null,
  n bigint not null,
  total bigint not null
);
-- 删除个人信息: the row stays, so that what was counted stays somebody's; it no longer says whose.
alter table person add column erased_at datetime(6) null;
