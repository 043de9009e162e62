-- What the catalogue says of a course beside its objectives: what must be known before, and the standards it rests on.
alter table course_version add column prerequisites_zh varchar(500) not null default '';
alter table course_version add column prerequisites_en varchar(500) not null default '';
alter table course_version add column references_text varchar(1500) not null default '';
