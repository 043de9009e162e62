package io.greentalent.web;

import io.greentalent.PagesWorld;
import io.greentalent.sample.InventedWorld;
import io.greentalent.sample.SampleWorld;
import io.greentalent.sample.Size;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An invented world of some size, in which pages are opened. */
final class World extends PagesWorld {
    private static final List<Long> STAFF = List.of(11L, 12L, 13L, 14L, 15L, 16L);
    private static final Map<String, Caller> CALLERS = Map.of(
            "operator", caller(1, null, Role.OPERATOR),
            "commission", caller(2, null, Role.COMMISSION),
            "base", caller(3, null, Role.BASE_MANAGER),
            "college", caller(11, 1L, Role.COLLEGE),
            "instructor", caller(11, 1L, Role.INSTRUCTOR),
            "student", student(),
            "app", student());

    private static Caller student() {
        var plain = caller(4, 1L, Role.STUDENT);
        return new Caller(
                plain.accountId(),
                plain.username(),
                plain.name(),
                plain.roles(),
                plain.collegeId(),
                1L,
                plain.locale(),
                plain.address());
    }

    /**
     * @param more how often partners, courses, accounts and lines of the log are there beyond what the sample invents
     */
    static World of(Size size, int more) {
        var world = new World();
        world.startRooms();
        world.beginRequest();
        for (long id : STAFF) {
            world.account(id, "staff" + id);
        }
        InventedWorld.invent(world.the(SampleWorld.class), size, LocalDate.of(2026, 11, 2), STAFF);
        for (int i = 1; i <= more; i++) {
            world.add(i);
        }
        world.endRequest();
        return world;
    }

    /** How many statements the page sends to the database, with everything that it can show. */
    <T> int statements(OpenedPage<T> page) {
        beginRequest();
        try {
            as(CALLERS.get(page.path().split("/", -1)[1]));
            at(page.path(), page.address());
            return statements(() -> {
                var bean = the(page.bean());
                page.load().accept(this, bean);
                Shown.read(bean);
            });
        } finally {
            endRequest();
        }
    }

    /** The menu's lines whose count sends more statements than that. */
    Map<String, Integer> dearMenuCounts(int most) {
        beginRequest();
        try {
            return all(MenuCount.class)
                    .collect(Collectors.toMap(MenuCount::path, c -> {
                        var caller = CALLERS.get(c.path().split("/", -1)[1]);
                        return statements(() -> c.waiting(caller));
                    }))
                    .entrySet()
                    .stream()
                    .filter(e -> e.getValue() > most)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } finally {
            endRequest();
        }
    }

    /** A bean of the request under way. */
    <T> T bean(Class<T> type) {
        return the(type);
    }

    void close() {
        stopRooms();
    }

    private void account(long id, String username) {
        change(
                "insert into account (id, version, username, name, password_hash, must_change, failed_count, disabled,"
                        + " college_id, language, made_at) values (?, 1, ?, ?, '', false, 0, false, 1, 'zh-CN', ?)",
                id,
                username,
                username,
                LocalDate.of(2026, 1, 1).atStartOfDay());
        change("insert into account_role (account_id, role) values (?, 'INSTRUCTOR')", id);
    }

    private void add(int i) {
        long id = 1000L + i;
        var day = LocalDate.of(2026, 1, 1);
        account(id, "more" + i);
        change(
                "insert into audit_line (at, account_id, username, kind, verb, subject, result, address)"
                        + " values (?, 1, 'user1', 'USE_CASE', 'Look.look', '', 'DONE', '127.0.0.1')",
                day.atStartOfDay());
        change(
                "insert into college (id, version, code, name, short_name, contact_name, contact_email, address,"
                        + " active) values (?, 1, ?, ?, ?, 'A', 'a@example.org', 'B', true)",
                id,
                Integer.toString(10_000 + i),
                "College " + i,
                "C" + i);
        change("insert into major (id, version, college_id, code, name) values (?, 1, 1, ?, ?)", id, "9" + i, "M" + i);
        change(
                "insert into class_group (id, version, college_id, major_id, name, entry_year) values (?, 1, 1, ?, ?,"
                        + " 2026)",
                id,
                id,
                "G" + i);
        change(
                "insert into enterprise (id, version, credit_code, name, industry, contact_name) values (?, 1, ?, ?,"
                        + " 'I', 'N')",
                id,
                InventedWorld.creditCode(i),
                "Enterprise " + i);
        change(
                "insert into mentor (id, version, enterprise_id, name, position, skills) values (?, 1, 1, 'N', 'P', 'S')",
                id);
        change(
                "insert into agreement (id, version, number, college_id, enterprise_id, signed_on, starts_on, ends_on)"
                        + " values (?, 1, ?, 1, 1, ?, ?, ?)",
                id,
                "A" + i,
                day,
                day,
                day.plusMonths(11));
        change("insert into agreement_major (agreement_id, major_id) values (?, 1)", id);
        change(
                "insert into instructor_profile (id, version, account_id, college_id, name, teaching_title,"
                        + " practice_days) values (?, 1, ?, 1, 'N', 'T', 30)",
                id,
                id);
        change(
                "insert into qualification (id, version, instructor_id, name, number, issued_on) values (?, 1, ?, 'Q',"
                        + " '1', ?)",
                id,
                id,
                day);
        course(i, id);
    }

    private void course(int i, long id) {
        change(
                "insert into course (id, version, code, title_zh, title_en, field, college_id) select ?, version, ?,"
                        + " title_zh, title_en, field, college_id from course where id = 1",
                id,
                "MORE-" + i);
        for (int number = 1; number <= 2; number++) {
            long version = id * 2 + number;
            change(
                    "insert into course_version (id, version, course_id, number, state, theory, practice,"
                            + " objectives_zh, objectives_en, audience_zh, audience_en, assessment_zh, assessment_en,"
                            + " author_id, submitted_at, approved_on) select ?, version, ?, ?, state, theory, practice,"
                            + " objectives_zh, objectives_en, audience_zh, audience_en, assessment_zh, assessment_en,"
                            + " author_id, submitted_at, approved_on from course_version where id = 1",
                    version,
                    number == 1 ? id : 1L,
                    number == 1 ? 1 : 1 + i);
            change(
                    "insert into course_author (course_version_id, position, name, part, organisation) values (?, 1,"
                            + " 'N', 'P', 'O')",
                    version);
            change(
                    "insert into course_review (course_version_id, step, round, reviewer_id, reviewer_name, approved,"
                            + " remark, at) values (?, 1, 1, 1, 'R', true, '', ?)",
                    version,
                    LocalDate.of(2026, 1, 1).atStartOfDay());
        }
    }
}
