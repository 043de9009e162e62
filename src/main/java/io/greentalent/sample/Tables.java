package io.greentalent.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of one offering and of what follows from it, open for batches; closed in the order of their references. */
final class Tables implements AutoCloseable {
    final Batch offering;
    final Batch session;
    final Batch file;
    final Batch report;
    final Batch row;
    final Batch enrolment;
    final Batch checkIn;
    final Batch mark;
    final Batch pass;
    final Batch completion;
    final Batch personTime;
    final Batch entry;
    final Batch head;

    Tables(Connection to) throws SQLException {
        offering = new Batch(
                to,
                "offering",
                "id, version, number, course_id, course_version_id, college_id, term_id, instructor_id, capacity,"
                        + " seats_taken, self_enrolment, starts_on, ends_on, closed_at");
        session = new Batch(
                to, "course_session", "id, version, offering_id, number, kind, starts_at, ends_at, hours, place");
        file = new Batch(
                to,
                "stored_file",
                "id, sha256, name, media_type, size_bytes, encrypted, college_id, purge_on, purged_at, stored_by,"
                        + " stored_at");
        report = new Batch(
                to,
                "roster_report",
                "id, version, number, edition, college_id, term_id, offering_id, state, file_id, file_name, sheet,"
                        + " header_row, mapping, rows_read, made_by, made_at, committed_at, submitted_at, verified_by,"
                        + " verified_at, locked_at, purged_at");
        row = new Batch(
                to,
                "roster_row",
                "id, version, report_id, sheet, row_no, verdict, findings, shown_name, person_id, offering_id,"
                        + " class_group_id, mended, confirmed_by, confirm_reason, outcome, made_person, enrolment_id");
        enrolment = new Batch(
                to,
                "enrolment",
                "id, version, offering_id, person_id, college_id, class_group_id, category, source,"
                        + " roster_report_id, roster_row_id, vouched, state, enrolled_at");
        checkIn = new Batch(
                to,
                "check_in",
                "version, session_id, enrolment_id, present, via, recorded_by, recorded_by_name, recorded_at");
        mark = new Batch(
                to, "mark", "version, enrolment_id, score_tenths, via, recorded_by, recorded_by_name, recorded_at");
        pass = new Batch(
                to,
                "safety_pass",
                "version, person_id, passed_on, valid_until, via, recorded_by, recorded_by_name, recorded_at");
        completion = new Batch(
                to,
                "completion",
                "version, enrolment_id, rule_number, met, completed_on, attended_on, sessions_held,"
                        + " sessions_attended, theory_done, theory_required, practice_done, practice_required,"
                        + " mark_tenths, reasons, evaluated_at");
        personTime = new Batch(
                to,
                "person_time",
                "id, version, offering_id, person_id, enrolment_id, course_id, college_id, category, state,"
                        + " rule_number, completed_on, in_month, repeat_key, confirmed_by, confirmed_by_name,"
                        + " confirmed_at, decided_by, decided_by_name, decided_at, reason");
        entry = new Batch(
                to,
                "ledger_entry",
                "person_time_id, seq, sign, offering_id, chain_seq, person_id, course_id, college_id, category,"
                        + " completed_on, rule_number, reason, entered_by, entered_by_name, entered_at, previous_hash,"
                        + " hash");
        head = new Batch(to, "chain_head", "offering_id, length, hash");
    }

    @Override
    public void close() throws SQLException {
        Batch.close(List.of(
                offering,
                session,
                file,
                report,
                row,
                enrolment,
                checkIn,
                mark,
                pass,
                completion,
                personTime,
                entry,
                head));
    }
}
