-- 电子邮箱: where an invitation is sent to, encrypted.
alter table account add column email_cipher varbinary(500) null;
-- 统一身份同步: what is to be carried to an account's user at the identity provider, and how far that is. It outlives the account, as whoever is
-- erased here is to be erased there.
create table counterpart (
  id bigint auto_increment primary key,
  version bigint not null,
  account_id bigint not null,
  wanted int not null,
  carried int not null,
  asked int not null,
  invited int not null,
  invited_at datetime(6) null,
  roles_due boolean not null,
  lock_due boolean not null,
  problem varchar(40) null,
  due_at datetime(6) null,
  leaving varchar(64) character set utf8mb4 collate utf8mb4_0900_bin null,
  constraint counterpart_account unique (account_id)
);
create index counterpart_due on counterpart (due_at);
