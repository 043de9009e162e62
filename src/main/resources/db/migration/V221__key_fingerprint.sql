-- By which a node that starts over another folder of keys is told so; empty until the next start.
alter table key_use add column fingerprint varchar(64) null;
