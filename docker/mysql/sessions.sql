-- Where the nodes keep their users' sessions (SESSION_STORE=database), apart from the product's data: no backup needs it.
-- Made before the first node starts. Without this table Liberty makes one without a primary key, and where the server
-- demands one it keeps sessions in memory and says nothing; the nodes then do not become ready.
create database if not exists greentalent_sessions character set utf8mb4 collate utf8mb4_bin;

create table if not exists greentalent_sessions.sessions (
  id varchar(128) not null,
  propid varchar(128) not null,
  appname varchar(128) not null,
  listenercnt smallint null,
  lastaccess bigint null,
  creationtime bigint null,
  maxinactivetime int null,
  username varchar(255) null,
  small blob null,
  medium mediumblob null,
  large longblob null,
  primary key (id, propid, appname)
) character set utf8mb4 collate utf8mb4_bin;
