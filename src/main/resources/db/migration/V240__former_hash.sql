-- 换钥: while the key of hashes changes, a person is known by either; at rest both hashes are the same.
alter table person add column former_hash varchar(64) null;
update person set former_hash = id_hash;
alter table person add constraint person_former unique (former_hash);
alter table key_use add column retired_at datetime(6) null;
create index roster_row_alias on roster_row (alias_hash);
