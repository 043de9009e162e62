package io.greentalent.rosters;

import io.greentalent.offerings.EnrolmentRow;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.Term;
import io.greentalent.partners.College;
import io.greentalent.sheets.CsvBundleWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the files of a OneRoster 1.2 bundle, with the columns of its CSV binding (OneRoster 数据包).
 *
 * @param people who is, or was, enrolled on each of the term's offerings
 */
record OneRosterBundle(College college, Term term, Map<OfferingRow, List<EnrolmentRow>> people) {
    private static final List<String> FILES =
            List.of("academicSessions", "classes", "courses", "enrollments", "orgs", "users");

    /** The months from a spring term's first day to the year in which its school year ends. */
    private static final int TO_THE_YEARS_END = 4;

    byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = CsvBundleWriter.to(out)) {
            manifest(zip);
            orgs(zip);
            session(zip);
            courses(zip);
            classes(zip);
            users(zip);
            enrolments(zip);
        }
        return out.toByteArray();
    }

    private static void manifest(CsvBundleWriter zip) {
        file(zip, "manifest", "propertyName,value");
        zip.row(List.of("manifest.version", "1.0"));
        zip.row(List.of("oneroster.version", "1.2"));
        FILES.forEach(name -> zip.row(List.of("file." + name, "bulk")));
        zip.row(List.of("source.systemName", "GreenTalent"));
        zip.row(List.of("source.systemCode", "greentalent"));
    }

    private void orgs(CsvBundleWriter zip) {
        file(zip, "orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
        zip.row(List.of(org(), "", "", college.name(), "school", college.code().digits(), ""));
    }

    private void session(CsvBundleWriter zip) {
        file(
                zip,
                "academicSessions",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
        int year = term.startsOn().plusMonths(TO_THE_YEARS_END).getYear();
        zip.row(List.of(
                session(),
                "",
                "",
                term.code(),
                "term",
                term.startsOn().toString(),
                term.endsOn().toString(),
                "",
                Integer.toString(year)));
    }

    private void courses(CsvBundleWriter zip) {
        file(
                zip,
                "courses",
                "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,"
                        + "subjectCodes");
        Map<Long, OfferingRow> once = new LinkedHashMap<>();
        people.keySet().forEach(o -> once.putIfAbsent(o.courseId(), o));
        once.values()
                .forEach(o -> zip.row(List.of(course(o), "", "", "", o.titleZh(), o.courseCode(), "", org(), "", "")));
    }

    private void classes(CsvBundleWriter zip) {
        file(
                zip,
                "classes",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
                        + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        people.keySet().forEach(o -> {
            String title = o.number() + " " + o.titleZh();
            var values = new ArrayList<>(List.of(offering(o), "", "", title, "", course(o), o.number(), "scheduled"));
            values.addAll(List.of("", org(), session(), "", "", ""));
            zip.row(values);
        });
    }

    private void users(CsvBundleWriter zip) {
        file(
                zip,
                "users",
                "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
                        + "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,"
                        + "resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,"
                        + "primaryOrgSourcedId,pronouns");
        Map<Long, EnrolmentRow> once = new LinkedHashMap<>();
        people.values().forEach(rows -> rows.forEach(r -> once.putIfAbsent(r.personId(), r)));
        once.values().forEach(row -> zip.row(user(row)));
    }

    private List<String> user(EnrolmentRow row) {
        var name = PartedName.of(row.name());
        String number = row.studentNo() == null ? "" : row.studentNo();
        var values = new ArrayList<String>();
        values.addAll(List.of(person(row), "", "", "true", person(row), "", name.given(), name.family(), "", number));
        values.addAll(List.of("", "", "", "", "", "", "", "", "", "", "", org(), ""));
        return values;
    }

    private void enrolments(CsvBundleWriter zip) {
        file(
                zip,
                "enrollments",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
                        + "beginDate,endDate");
        people.forEach((offering, rows) -> rows.stream()
                .filter(row -> !row.withdrawn())
                .forEach(row -> zip.row(List.of(
                        "enrolment-" + row.id(),
                        "",
                        "",
                        offering(offering),
                        org(),
                        person(row),
                        "student",
                        "",
                        offering.startsOn().toString(),
                        offering.endsOn().toString()))));
    }

    private static void file(CsvBundleWriter zip, String name, String columns) {
        zip.file(name + ".csv", columns.split(","));
    }

    private String org() {
        return "org-" + college.id();
    }

    private String session() {
        return "term-" + term.id();
    }

    private static String course(OfferingRow row) {
        return "course-" + row.courseId();
    }

    private static String offering(OfferingRow row) {
        return "class-" + row.id();
    }

    private static String person(EnrolmentRow row) {
        return "person-" + row.personId();
    }
}
