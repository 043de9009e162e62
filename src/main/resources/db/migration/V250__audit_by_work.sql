-- Whoever is told a request's id looks for its lines by it.
create index audit_work on audit_line (work_id, id);
