package io.greentalent.sample;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an offering as it is opened: itself, its sessions and the verified report of its roster (开课与名册). */
final class OpeningRows {
    /** Headings and what they mean, as the room rosters keeps them. */
    private static final String MAPPING = "|姓名|NAME|\n|证件号码|ID_NUMBER|\n";

    private static final int SPARE_PLACES = 5;
    private static final int PLACES_TOO_FEW = -8;

    private final Size size;
    private final Actors actors;
    private final Map<String, Long> terms;
    private final long firstFileId;
    private long sessions;

    OpeningRows(Size size, Actors actors, Map<String, Long> terms, long firstFileId) {
        this.size = size;
        this.actors = actors;
        this.terms = terms;
        this.firstFileId = firstFileId;
    }

    /**
     * Writes it.
     *
     * @return the id of its first session; the others follow it
     */
    long write(Plan plan, boolean over, Tables to) throws SQLException {
        offering(plan, over, to);
        long first = sessions + 1;
        for (var meeting : plan.meetings()) {
            session(plan, meeting, to);
        }
        report(plan, to);
        return first;
    }

    private @Nullable Long term(Plan plan) {
        return terms.get(Calendar.TermDates.containing(plan.startsOn()).code());
    }

    private void offering(Plan plan, boolean over, Tables to) throws SQLException {
        int spare = plan.oddity() == Oddity.OVER_CAPACITY ? PLACES_TOO_FEW : SPARE_PLACES;
        to.offering.add(
                plan.id(),
                1L,
                Calendar.TermDates.containing(plan.startsOn()).code() + "-"
                        + plan.course().code() + "-" + plan.id(),
                plan.course().id(),
                plan.course().versionId(),
                plan.collegeId(),
                term(plan),
                actors.instructor(plan.college()),
                Math.max(1, size.seats() + spare),
                size.seats(),
                !over,
                plan.startsOn(),
                plan.endsOn(),
                over ? plan.endsOn().plusDays(3).atTime(17, 0) : null);
    }

    private void session(Plan plan, Plan.Meeting meeting, Tables to) throws SQLException {
        to.session.add(
                ++sessions,
                1L,
                plan.id(),
                meeting.number(),
                meeting.practice() ? "PRACTICE" : "THEORY",
                meeting.starts(),
                meeting.ends(),
                meeting.tenths(),
                meeting.practice()
                        ? "实训楼 " + (plan.id() % 4 + 1) + "0" + (plan.id() % 7 + 1)
                        : "教学楼 A" + (plan.id() % 9 + 1));
    }

    private void report(Plan plan, Tables to) throws SQLException {
        var made = plan.startsOn().minusDays(6).atTime(10, 12);
        long fileId = firstFileId + plan.id();
        String name = Invented.COLLEGES.get(plan.college()).shortName() + "-选课名册-" + plan.id() + ".xlsx";
        file(plan, fileId, name, made, to);
        to.report.add(
                plan.id(),
                1L,
                "R" + made.toLocalDate().toString().replace("-", "") + "-" + plan.id(),
                1,
                plan.collegeId(),
                term(plan),
                plan.id(),
                "VERIFIED",
                fileId,
                name,
                "名册",
                1,
                MAPPING,
                size.seats(),
                actors.officer(plan.college()),
                made,
                made.plusMinutes(9),
                made.plusMinutes(20),
                actors.operator(),
                made.plusDays(2),
                made.plusDays(2),
                made.plusDays(33));
    }

    /** What is left of the uploaded file: it was purged with its cells. */
    private void file(Plan plan, long id, String name, LocalDateTime made, Tables to) throws SQLException {
        to.file.add(
                id,
                "0".repeat(64),
                name,
                "application/vnd.openxmlformats-officedocument",
                14_336L,
                true,
                plan.collegeId(),
                made.toLocalDate().plusDays(32),
                made.plusDays(33),
                actors.officer(plan.college()),
                made);
    }
}
