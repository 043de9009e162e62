-- 统一身份: who an account's owner is at the identity provider, to the letter.
alter table account add column subject varchar(64) character set utf8mb4 collate utf8mb4_0900_bin null;
create unique index account_subject on account (subject);
