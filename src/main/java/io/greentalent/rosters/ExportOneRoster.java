package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.EnrolmentRow;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Term;
import io.greentalent.offerings.Terms;
import io.greentalent.partners.College;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import io.greentalent.shared.Window;
import io.greentalent.sheets.CsvBundleWriter;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A college's term as a OneRoster 1.2 bundle (导出 OneRoster 数据包): the college, the term, its courses, offerings, students and
 * enrolments. Identity numbers are not among it.
 */
@UseCase(allow = {COLLEGE, OPERATOR})
public class ExportOneRoster {
    private static final int OFFERINGS = 1_000;
    private static final int PEOPLE = 5_000;
    private static final List<String> FILES =
            List.of("academicSessions", "classes", "courses", "enrollments", "orgs", "users");

    @Inject
    Colleges colleges;

    @Inject
    Terms terms;

    @Inject
    Offerings offerings;

    @Inject
    Enrolments enrolments;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** The bundle as a zip. Throws {@code NotFound} for another college's and for an unknown term. */
    public byte[] bundle(long collegeId, long termId) {
        var scope = who.get().scope(COLLEGE, OPERATOR);
        var college = colleges.get(collegeId, scope);
        var term = terms.get(termId);
        var search = new OfferingSearch("", termId, 0, collegeId, null, LocalDate.now(clock));
        var found = offerings.list(search, Window.top(OFFERINGS), scope);
        var people = new LinkedHashMap<OfferingRow, List<EnrolmentRow>>();
        found.forEach(o -> people.put(o, enrolments.on(o.id(), Window.top(PEOPLE), scope)));
        var out = new ByteArrayOutputStream();
        try (var zip = CsvBundleWriter.to(out)) {
            manifest(zip);
            orgs(zip, college);
            session(zip, term);
            courses(zip, college, found);
            classes(zip, college, term, found);
            users(zip, college, people);
            enrolments(zip, college, people);
        }
        return out.toByteArray();
    }

    private static void manifest(CsvBundleWriter zip) {
        zip.file("manifest.csv", "propertyName", "value");
        zip.row(List.of("manifest.version", "1.0"));
        zip.row(List.of("oneroster.version", "1.2"));
        FILES.forEach(name -> zip.row(List.of("file." + name, "bulk")));
        zip.row(List.of("source.systemName", "GreenTalent"));
        zip.row(List.of("source.systemCode", "greentalent"));
    }

    private static void orgs(CsvBundleWriter zip, College college) {
        zip.file(
                "orgs.csv", "sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId");
        zip.row(List.of(
                org(college.id()),
                "",
                "",
                college.name(),
                "school",
                college.code().digits(),
                ""));
    }

    private static void session(CsvBundleWriter zip, Term term) {
        zip.file(
                "academicSessions.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "title",
                "type",
                "startDate",
                "endDate",
                "parentSourcedId",
                "schoolYear");
        String year = Integer.toString(term.startsOn().plusMonths(4).getYear());
        zip.row(List.of(
                "term-" + term.id(),
                "",
                "",
                term.code(),
                "term",
                term.startsOn().toString(),
                term.endsOn().toString(),
                "",
                year));
    }

    private static void courses(CsvBundleWriter zip, College college, List<OfferingRow> found) {
        zip.file(
                "courses.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "schoolYearSourcedId",
                "title",
                "courseCode",
                "grades",
                "orgSourcedId",
                "subjects",
                "subjectCodes");
        Map<Long, OfferingRow> first = new LinkedHashMap<>();
        found.forEach(o -> first.putIfAbsent(o.courseId(), o));
        first.values()
                .forEach(o -> zip.row(List.of(
                        "course-" + o.courseId(),
                        "",
                        "",
                        "",
                        o.titleZh(),
                        o.courseCode(),
                        "",
                        org(college.id()),
                        "",
                        "")));
    }

    private static void classes(CsvBundleWriter zip, College college, Term term, List<OfferingRow> found) {
        zip.file(
                "classes.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "title",
                "grades",
                "courseSourcedId",
                "classCode",
                "classType",
                "location",
                "schoolSourcedId",
                "termSourcedIds",
                "subjects",
                "subjectCodes",
                "periods");
        found.forEach(o -> zip.row(List.of(
                "class-" + o.id(),
                "",
                "",
                o.number() + " " + o.titleZh(),
                "",
                "course-" + o.courseId(),
                o.number(),
                "scheduled",
                "",
                org(college.id()),
                "term-" + term.id(),
                "",
                "",
                "")));
    }

    private static void users(CsvBundleWriter zip, College college, Map<OfferingRow, List<EnrolmentRow>> people) {
        zip.file(
                "users.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "enabledUser",
                "username",
                "userIds",
                "givenName",
                "familyName",
                "middleName",
                "identifier",
                "email",
                "sms",
                "phone",
                "agentSourcedIds",
                "grades",
                "password",
                "userMasterIdentifier",
                "resourceSourcedIds",
                "preferredGivenName",
                "preferredMiddleName",
                "preferredFamilyName",
                "primaryOrgSourcedId",
                "pronouns");
        Map<Long, EnrolmentRow> once = new LinkedHashMap<>();
        people.values().forEach(rows -> rows.forEach(r -> once.putIfAbsent(r.personId(), r)));
        once.values().forEach(row -> zip.row(user(row, college)));
    }

    private static List<String> user(EnrolmentRow row, College college) {
        var name = Parted.of(row.name());
        String number = row.studentNo() == null ? "" : row.studentNo();
        var values = new ArrayList<String>();
        values.addAll(List.of(person(row), "", "", "true", person(row), "", name.given, name.family, "", number));
        values.addAll(List.of("", "", "", "", "", "", "", "", "", "", "", org(college.id()), ""));
        return values;
    }

    private static void enrolments(CsvBundleWriter zip, College college, Map<OfferingRow, List<EnrolmentRow>> people) {
        zip.file(
                "enrollments.csv",
                "sourcedId",
                "status",
                "dateLastModified",
                "classSourcedId",
                "schoolSourcedId",
                "userSourcedId",
                "role",
                "primary",
                "beginDate",
                "endDate");
        people.forEach((offering, rows) -> rows.stream()
                .filter(row -> !row.withdrawn())
                .forEach(row -> zip.row(List.of(
                        "enrolment-" + row.id(),
                        "",
                        "",
                        "class-" + offering.id(),
                        org(college.id()),
                        person(row),
                        "student",
                        "",
                        offering.startsOn().toString(),
                        offering.endsOn().toString()))));
    }

    private static String org(long id) {
        return "org-" + id;
    }

    private static String person(EnrolmentRow row) {
        return "person-" + row.personId();
    }

    /** OneRoster asks for two parts of a name where our register has one: a Han name's family is its first character. */
    private record Parted(String family, String given) {
        static Parted of(String name) {
            boolean han = name.codePoints().anyMatch(Character::isIdeographic);
            int cut = han ? name.offsetByCodePoints(0, 1) : name.lastIndexOf(' ') + 1;
            return han
                    ? new Parted(name.substring(0, cut), name.substring(cut))
                    : new Parted(name.substring(cut), name.substring(0, Math.max(0, cut - 1)));
        }
    }
}
