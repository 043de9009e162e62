-- 统一退出: sign-ins that the identity provider has ended, told to whichever node it reached and read by all. Compared to the letter.
create table ended_sign_in (
  id bigint auto_increment primary key,
  token_id varchar(100) character set utf8mb4 collate utf8mb4_0900_bin not null,
  session_id varchar(100) character set utf8mb4 collate utf8mb4_0900_bin not null,
  subject varchar(64) character set utf8mb4 collate utf8mb4_0900_bin not null,
  ended_at datetime(6) not null,
  constraint ended_sign_in_token unique (token_id)
);
create index ended_sign_in_session on ended_sign_in (session_id);
create index ended_sign_in_subject on ended_sign_in (subject, ended_at);
create index ended_sign_in_age on ended_sign_in (ended_at);
