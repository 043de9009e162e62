package io.greentalent.web.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.PagesWorld;
import io.greentalent.shared.Role;
import io.greentalent.targets.Standing.Target;
import io.greentalent.web.charts.Bar;
import io.greentalent.web.charts.Bars;
import io.greentalent.web.charts.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The one page with counts before, within and after the window of its task book, 2023-03-01 to 2025-11-30. */
class StandingPageDbTest extends PagesWorld {
    private static final String WITHIN = "&from=2023-03-01&until=2025-11-30";

    @BeforeAll
    void world() {
        change("insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                + " values (1, 0, '10001', 'College', 'C', '', '', '', true)");
        change("insert into course (id, version, code, title_zh, title_en, field, college_id)"
                + " values (1, 0, 'K1', '课程', 'Course', 'LOW_CARBON', 0)");
        rolledUp("2023-02", 7);
        rolledUp("2023-03", 20);
        rolledUp("2025-11", 30);
        rolledUp("2025-12", 9);
        waiting(1, "EVIDENCED", "2023-02-28");
        waiting(2, "EVIDENCED", "2025-11-30");
        waiting(3, "CONFIRMED", "2025-10-01");
        waiting(4, "CONFIRMED", "2025-12-01");
    }

    private void rolledUp(String month, int counted) {
        change(
                "insert into figure_change (name, college_id, course_id, category, on_day, n)"
                        + " values ('LEDGER', 1, 1, 'STUDENT', ?, ?)",
                month + "-15",
                counted);
    }

    private void waiting(long id, String state, String day) {
        change(
                "insert into person_time (version, offering_id, person_id, enrolment_id, course_id, college_id, category,"
                        + " state, rule_number, completed_on) values (0, 1, ?, ?, 1, 1, 'STUDENT', ?, 1, ?)",
                id,
                id,
                state,
                day);
        change(
                "insert into figure_change (name, college_id, course_id, category, on_day, n) values (?, 1, 1, '', ?, 1)",
                state,
                day);
    }

    private StandingPage page() {
        as(caller(1, null, Role.COMMISSION));
        at("/commission/index.xhtml", Map.of());
        var page = the(StandingPage.class);
        page.load();
        return page;
    }

    @Test
    void everyFigureIsOfTheSameDaysAsTheHeadline() {
        var page = page();
        var line = Objects.requireNonNull(page.getStanding()).line(Target.PERSON_TIMES);
        assertEquals(50, line.actual());
        assertEquals(2, line.pending());
        assertEquals(
                50,
                page.getColleges().rows().stream()
                        .map(Bars.Row::bar)
                        .mapToLong(Bar::counted)
                        .sum());
        assertEquals(
                2,
                page.getColleges().rows().stream()
                        .map(Bars.Row::bar)
                        .mapToLong(Bar::pending)
                        .sum());
        assertEquals(
                50,
                page.getCourses().rows().stream()
                        .map(Bars.Row::bar)
                        .mapToLong(Bar::counted)
                        .sum());
        assertEquals(50L, page.getLine().months().getLast().counted());
        assertEquals(1, page.getStanding().waiting().evidenced());
        assertEquals(1, page.getStanding().waiting().confirmed());
    }

    @Test
    void everyFigureOpensTheListOfThoseDays() {
        var page = page();
        var line = Objects.requireNonNull(page.getStanding()).line(Target.PERSON_TIMES);
        assertEquals(
                "ledger/persontimes.xhtml?state=COUNTED" + WITHIN,
                the(TargetWords.class).href(line, page.getWindow()));
        assertEquals(
                "ledger/persontimes.xhtml?state=EVIDENCED,CONFIRMED" + WITHIN,
                the(TargetWords.class).pendingHref(line, page.getWindow()));
        var college = page.getColleges().rows().getFirst().bar();
        assertEquals("ledger/persontimes.xhtml?state=COUNTED" + WITHIN + "&college=1", college.href());
        assertEquals(
                "ledger/persontimes.xhtml?state=EVIDENCED,CONFIRMED" + WITHIN + "&college=1", college.pendingHref());
        assertEquals(
                "ledger/persontimes.xhtml?state=COUNTED" + WITHIN + "&course=1",
                page.getCourses().rows().getFirst().bar().href());
        assertEquals(
                List.of(
                        "ledger/persontimes.xhtml?state=COUNTED&from=2023-03-01&until=2023-03-31",
                        "ledger/persontimes.xhtml?state=COUNTED" + WITHIN),
                List.of(
                                page.getLine().months().getFirst(),
                                page.getLine().months().getLast())
                        .stream()
                        .map(Month::href)
                        .toList());
    }
}
