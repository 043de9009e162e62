-- Who handed the report in: that hand does not verify it (两人原则).
alter table roster_report add column submitted_by bigint null;
