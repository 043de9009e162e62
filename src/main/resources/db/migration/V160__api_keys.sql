-- API 密钥: of a key only its hash is kept. It acts as a college's or office's own account, or as the account of whoever made it.
alter table account add column service boolean not null default false;
create table api_key (
  id bigint auto_increment primary key,
  version bigint not null,
  account_id bigint not null,
  name varchar(60) not null,
  roles varchar(100) not null,
  college_id bigint null,
  shown varchar(12) not null,
  hash varchar(64) not null,
  valid_until date not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  used_on date null,
  revoked_by bigint null,
  revoked_at datetime(6) null,
  constraint api_key_hash unique (hash)
);
create index api_key_college on api_key (college_id, id);
create index api_key_maker on api_key (made_by, id);

-- 幂等键: what a request with this key has made, so that the same request again makes nothing more.
create table idempotency_key (
  id bigint auto_increment primary key,
  account_id bigint not null,
  idem_key varchar(100) not null,
  request_hash varchar(64) not null,
  result_id bigint null,
  made_at datetime(6) not null,
  constraint idempotency_key_once unique (account_id, idem_key)
);
create index idempotency_key_age on idempotency_key (made_at);
