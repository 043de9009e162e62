-- One row where the invented sample was loaded: its accounts, whose password everybody at the machine can read, are in this database.
create table sample_mark (
  id int primary key,
  loaded_at datetime(6) not null
);
