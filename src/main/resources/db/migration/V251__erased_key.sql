-- 删除个人信息: the key of the hash by which an erased person is known, which stays for as long as that hash.
alter table person add column erased_key varchar(20) null;
update person set erased_key = (select max(k.id) from key_use k where k.id like 'mac-%' and k.since =
  (select max(u.since) from key_use u where u.id like 'mac-%' and u.since <= person.erased_at))
  where erased_at is not null and id_hash not like 'erased-%';
