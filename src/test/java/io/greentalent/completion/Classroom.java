package io.greentalent.completion;

import io.greentalent.DbTest;

/** Puts a course, an offering of five sessions and its people into the database, as the other rooms would store them. */
abstract class Classroom extends DbTest {
    static final long COLLEGE = 3;
    static final long INSTRUCTOR = 40;

    /** An offering from 2 September to 30 October 2026 with three theory and two practice sessions of two hours, once a week. */
    void offering(long id) {
        change(
                "insert into course_version (id, version, course_id, number, state, theory, practice, objectives_zh,"
                        + " objectives_en, audience_zh, audience_en, assessment_zh, assessment_en, author_id, approved_on)"
                        + " values (?, 0, ?, 1, 'APPROVED', 60, 40, '', '', '', '', '', '', 1, '2026-07-01')",
                id,
                id);
        change(
                "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                        + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                        + " values (?, 0, ?, ?, ?, ?, 1, ?, 50, 0, false, '2026-09-02', '2026-10-30')",
                id,
                "O-" + id,
                id,
                id,
                COLLEGE,
                INSTRUCTOR);
        for (int i = 1; i <= 5; i++) {
            change(
                    "insert into course_session (id, version, offering_id, number, kind, starts_at, ends_at, hours, place)"
                            + " values (?, 0, ?, ?, ?, ?, ?, 20, 'B201')",
                    session(id, i),
                    id,
                    i,
                    i <= 3 ? "THEORY" : "PRACTICE",
                    "2026-10-0" + i + " 08:00:00",
                    "2026-10-0" + i + " 09:30:00");
        }
    }

    static long session(long offering, int number) {
        return offering * 10 + number;
    }

    void agreement(String from, String until) {
        change(
                "insert into agreement (version, number, college_id, signed_on, starts_on, ends_on)"
                        + " values (0, ?, ?, ?, ?, ?)",
                "A " + from,
                COLLEGE,
                from,
                from,
                until);
    }

    /** Enrols a person of that same id, with a name and a safety pass. */
    void enrol(long offering, long id) {
        change(
                "insert into person (id, version, name, id_type, id_hash, college_id, made_at)"
                        + " values (?, 0, ?, 'RESIDENT', ?, ?, '2026-09-01 08:00:00')",
                id,
                "Person " + id,
                "hash " + id,
                COLLEGE);
        change(
                "insert into enrolment (id, version, offering_id, person_id, college_id, category, source, vouched, state,"
                        + " enrolled_at) values (?, 0, ?, ?, ?, 'STUDENT', 'ROSTER', true, 'ENROLLED', '2026-09-01 08:00:00')",
                id,
                offering,
                id,
                COLLEGE);
        change(
                "insert into safety_pass (version, person_id, passed_on, valid_until, via, recorded_by, recorded_by_name,"
                        + " recorded_at) values (0, ?, '2026-09-10', '2027-09-09', 'FORM', 1, 'W', '2026-09-10 08:00:00')",
                id);
    }

    void attend(long offering, int number, long enrolment) {
        change(
                "insert into check_in (version, session_id, enrolment_id, present, via, recorded_by, recorded_by_name,"
                        + " recorded_at) values (0, ?, ?, true, 'FORM', 1, 'W', '2026-10-09 08:00:00')",
                session(offering, number),
                enrolment);
    }

    void mark(long enrolment, int tenths, String at) {
        change(
                "insert into mark (version, enrolment_id, score_tenths, via, recorded_by, recorded_by_name, recorded_at)"
                        + " values (0, ?, ?, 'FORM', 1, 'W', ?)",
                enrolment,
                tenths,
                at);
    }

    /** Enrols, attends all five sessions and is marked on 12 October. */
    void finish(long offering, long id) {
        enrol(offering, id);
        for (int i = 1; i <= 5; i++) {
            attend(offering, i, id);
        }
        mark(id, 800, "2026-10-12 16:00:00");
    }
}
