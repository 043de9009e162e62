package io.greentalent.sample;

import io.greentalent.completion.Evidence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes colleges, enterprises, agreements, class groups, instructors and terms. */
final class PartnerRows {
    private static final int GROUPS = 4;
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Connection to;
    private final Calendar calendar;

    PartnerRows(Connection to, Calendar calendar) {
        this.to = to;
        this.calendar = calendar;
    }

    /** Colleges get the ids 1, 2, 3 … in their order, class groups four each likewise. */
    void colleges() throws SQLException {
        try (var college = new Batch(
                        to,
                        "college",
                        "id, version, code, name, short_name, contact_name, contact_email, address, active");
                var major = new Batch(to, "major", "id, version, college_id, code, name");
                var group = new Batch(to, "class_group", "id, version, college_id, major_id, name, entry_year")) {
            for (int i = 0; i < Invented.COLLEGES.size(); i++) {
                var c = Invented.COLLEGES.get(i);
                college.add(
                        i + 1L,
                        1L,
                        c.code(),
                        c.name(),
                        c.shortName(),
                        Invented.ENGINEERS.get(i) + "（教务处）",
                        "jiaowu@" + c.code() + ".example",
                        "重庆市示例区学府路 " + (i + 1) * 8 + " 号",
                        true);
                for (int m = 0; m < c.majors().size(); m++) {
                    major.add(
                            i * 3L + m + 1,
                            1L,
                            i + 1L,
                            "4" + (30 + i) + "2" + (10 + m),
                            c.majors().get(m));
                }
                for (int g = 0; g < GROUPS; g++) {
                    int year = calendar.today().getYear() - 1 - g % 2;
                    group.add(
                            (long) i * GROUPS + g + 1,
                            1L,
                            i + 1L,
                            i * 3L + g % 3 + 1,
                            c.majors().get(g % 3).substring(0, 2) + year % 100 + "0" + (g + 1) + "班",
                            year);
                }
            }
        }
    }

    void enterprises() throws SQLException {
        try (var enterprise = new Batch(to, "enterprise", "id, version, credit_code, name, industry, contact_name");
                var mentor = new Batch(to, "mentor", "version, enterprise_id, name, position, skills")) {
            for (int i = 0; i < Invented.ENTERPRISES.size(); i++) {
                var e = Invented.ENTERPRISES.get(i);
                enterprise.add(
                        i + 1L,
                        1L,
                        e.creditCodeStem() + checkCharacter(e.creditCodeStem()),
                        e.name(),
                        e.industry(),
                        Invented.ENGINEERS.get(11 - i));
                mentor.add(1L, i + 1L, Invented.ENGINEERS.get(6 + i), "高级工程师", e.industry() + "、能源审计、现场测试");
            }
        }
    }

    /** GB 32100-2015: the eighteenth character of a unified social credit code. */
    static char checkCharacter(String stem) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < stem.length(); i++) {
            sum += CREDIT.indexOf(stem.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT.charAt((31 - sum % 31) % 31);
    }

    /** Each college's agreement covers the window; the last college's ends in 60 days, so that a renewal is due. */
    Map<Long, List<Evidence.Term>> agreements() throws SQLException {
        var terms = new HashMap<Long, List<Evidence.Term>>();
        try (var agreement = new Batch(
                        to,
                        "agreement",
                        "id, version, number, college_id, enterprise_id, signed_on, starts_on, ends_on");
                var major = new Batch(to, "agreement_major", "agreement_id, major_id")) {
            var starts = calendar.windowStart().minusMonths(1);
            for (int i = 0; i < Invented.COLLEGES.size(); i++) {
                boolean last = i == Invented.COLLEGES.size() - 1;
                var ends = last
                        ? calendar.today().plusDays(60)
                        : calendar.windowEnd().plusMonths(3);
                agreement.add(
                        i + 1L,
                        1L,
                        "GT-XY-" + starts.getYear() + "-0" + (i + 1),
                        i + 1L,
                        i + 1L,
                        starts.minusDays(9),
                        starts,
                        ends);
                for (int m = 0; m < 3; m++) {
                    major.add(i + 1L, i * 3L + m + 1);
                }
                terms.put(i + 1L, List.of(new Evidence.Term(starts, ends)));
            }
        }
        return terms;
    }

    Map<String, Long> terms() throws SQLException {
        var ids = new HashMap<String, Long>();
        try (var term = new Batch(to, "term", "id, version, code, starts_on, ends_on")) {
            for (var t : calendar.terms()) {
                ids.put(t.code(), ids.size() + 1L);
                term.add(ids.get(t.code()), 1L, t.code(), t.starts(), t.ends());
            }
        }
        return ids;
    }

    /** Instructors, two of three of them with what a double-qualified teacher needs (双师型). */
    void instructors(List<Long> accounts) throws SQLException {
        try (var profile = new Batch(
                        to,
                        "instructor_profile",
                        "id, version, account_id, college_id, name, teaching_title, practice_days");
                var qualification =
                        new Batch(to, "qualification", "version, instructor_id, name, number, issued_on, expires_on")) {
            for (int i = 0; i < accounts.size(); i++) {
                profile.add(
                        i + 1L,
                        1L,
                        accounts.get(i),
                        i + 1L,
                        Invented.ENGINEERS.get(i),
                        i % 2 == 0 ? "副教授" : "讲师",
                        i % 3 == 2 ? 12 : 66);
                var issued = calendar.today().minusYears(2).minusDays(i * 40L);
                qualification.add(
                        1L,
                        i + 1L,
                        i % 2 == 0 ? "能源管理师（二级）" : "碳排放管理员（高级）",
                        "EX-" + (20_260 + i),
                        issued,
                        issued.plusYears(3));
            }
        }
    }
}
