-- All of one person's person-times, and the first counted of them (人数).
create index person_time_person on person_time (person_id, state, id);
