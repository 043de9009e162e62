package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.sample.Size;
import io.greentalent.shared.Role;
import io.greentalent.web.completion.RulePage;
import io.greentalent.web.courses.CataloguePage;
import io.greentalent.web.courses.CoursePage;
import io.greentalent.web.courses.CourseReviewPage;
import io.greentalent.web.courses.CoursesPage;
import io.greentalent.web.courses.DevelopmentPage;
import io.greentalent.web.courses.PublishedCoursePage;
import io.greentalent.web.home.CollegeHome;
import io.greentalent.web.home.FailedPage;
import io.greentalent.web.home.GapsPage;
import io.greentalent.web.home.OperatorTodos;
import io.greentalent.web.ledger.CheckPage;
import io.greentalent.web.ledger.DecisionPage;
import io.greentalent.web.ledger.EvidencePage;
import io.greentalent.web.ledger.LedgerOfferingsPage;
import io.greentalent.web.ledger.OfferingHints;
import io.greentalent.web.ledger.PersonTimesPage;
import io.greentalent.web.offerings.AttendancePage;
import io.greentalent.web.offerings.BaseHomePage;
import io.greentalent.web.offerings.EnrolmentPage;
import io.greentalent.web.offerings.InstructorDay;
import io.greentalent.web.offerings.MarksPage;
import io.greentalent.web.offerings.NewOfferingPage;
import io.greentalent.web.offerings.OfferingListPage;
import io.greentalent.web.offerings.OfferingPage;
import io.greentalent.web.offerings.RevisePage;
import io.greentalent.web.offerings.SessionsPage;
import io.greentalent.web.offerings.StudentAccountsPage;
import io.greentalent.web.offerings.StudentHomePage;
import io.greentalent.web.offerings.StudentOfferingsPage;
import io.greentalent.web.offerings.StudentRecordPage;
import io.greentalent.web.offerings.TermsPage;
import io.greentalent.web.partners.AgreementPage;
import io.greentalent.web.partners.AgreementsPage;
import io.greentalent.web.partners.ClassGroupsPage;
import io.greentalent.web.partners.CollegePage;
import io.greentalent.web.partners.EnterprisesPage;
import io.greentalent.web.partners.InstructorPage;
import io.greentalent.web.partners.InstructorsPage;
import io.greentalent.web.partners.MajorsPage;
import io.greentalent.web.partners.MentorsPage;
import io.greentalent.web.partners.OwnCollegePage;
import io.greentalent.web.partners.PartnersPage;
import io.greentalent.web.people.AccountsPage;
import io.greentalent.web.people.AuditPage;
import io.greentalent.web.people.ComparePage;
import io.greentalent.web.people.PersonsPage;
import io.greentalent.web.rosters.ListPage;
import io.greentalent.web.rosters.Place;
import io.greentalent.web.rosters.ReportPage;
import io.greentalent.web.targets.CollegesPage;
import io.greentalent.web.targets.StandingPage;
import io.greentalent.web.targets.TaskBookPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page asks of the database does not grow with the rows: every page is opened in a small world and in a large one,
 * and all that it can show is read. A page that needs more than before says so here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStatementsDbTest {
    private World small;
    private World large;

    @BeforeAll
    void invent() {
        small = World.of(new Size(5, 24, 6, 8, 5, 30), 2);
        large = World.of(new Size(5, 120, 30, 40, 9, 60), 30);
    }

    @AfterAll
    void close() {
        small.close();
        large.close();
    }

    static Stream<OpenedPage<?>> pages() {
        return Stream.of(offerings(), people(), counting(), partners(), others())
                .flatMap(List::stream);
    }

    private static List<OpenedPage<?>> offerings() {
        return List.of(
                OpenedPage.of("/operator/offerings/list.xhtml", OfferingListPage.class, 5, OfferingListPage::load),
                OpenedPage.of("/college/offerings/list.xhtml", OfferingListPage.class, 5, OfferingListPage::load),
                OpenedPage.of("/instructor/offerings/list.xhtml", OfferingListPage.class, 5, OfferingListPage::load),
                OpenedPage.of("/instructor/offerings/list.xhtml", InstructorDay.class, 5, InstructorDay::load),
                OpenedPage.of("/operator/offerings/offering.xhtml", OfferingPage.class, 13, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/operator/offerings/sessions.xhtml", SessionsPage.class, 5, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/operator/offerings/revise.xhtml", RevisePage.class, 5, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/operator/offerings/new.xhtml", NewOfferingPage.class, 8, p -> {
                    p.setCollege(1);
                    p.load();
                }),
                OpenedPage.of("/college/offerings/accounts.xhtml", StudentAccountsPage.class, 5, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/operator/offerings/terms.xhtml", TermsPage.class, 5, TermsPage::load),
                OpenedPage.of("/base/home.xhtml", BaseHomePage.class, 5, BaseHomePage::load));
    }

    private static List<OpenedPage<?>> people() {
        return List.of(
                OpenedPage.of("/instructor/offerings/attendance.xhtml", AttendancePage.class, 5, p -> {
                    p.setSession(1);
                    p.load();
                }),
                OpenedPage.of("/instructor/offerings/marks.xhtml", MarksPage.class, 8, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/college/offerings/enrolment.xhtml", EnrolmentPage.class, 9, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/student/home.xhtml", StudentHomePage.class, 6, StudentHomePage::load),
                OpenedPage.of("/student/record.xhtml", StudentRecordPage.class, 8, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/student/offerings.xhtml", StudentOfferingsPage.class, 5, StudentOfferingsPage::load));
    }

    private static List<OpenedPage<?>> counting() {
        return List.of(
                OpenedPage.of("/commission/index.xhtml", StandingPage.class, 28, StandingPage::load),
                OpenedPage.of("/commission/colleges.xhtml", CollegesPage.class, 9, CollegesPage::load),
                OpenedPage.of(
                        "/commission/ledger/offerings.xhtml", LedgerOfferingsPage.class, 5, LedgerOfferingsPage::load),
                OpenedPage.of(
                        "/operator/completions/list.xhtml",
                        LedgerOfferingsPage.class,
                        5,
                        p -> p.loadWaiting("CONFIRMED")),
                OpenedPage.of("/commission/ledger/persontimes.xhtml", PersonTimesPage.class, 5, PersonTimesPage::load),
                OpenedPage.of("/operator/completions/offering.xhtml", DecisionPage.class, 5, p -> {
                    p.setOffering(1);
                    p.load();
                }),
                OpenedPage.of("/operator/completions/offering.xhtml", OfferingHints.class, 8, p -> p.load(17)),
                OpenedPage.of("/college/completions/offering.xhtml", DecisionPage.class, 5, p -> {
                    p.setOffering(1);
                    p.load();
                }),
                OpenedPage.of("/commission/ledger/evidence.xhtml", EvidencePage.class, 15, p -> {
                    p.setId(1);
                    p.load();
                }),
                OpenedPage.of("/operator/checks/ledger.xhtml", CheckPage.class, 6, CheckPage::getRule),
                OpenedPage.of("/operator/rosters/list.xhtml", ListPage.class, 8, p -> p.load(Role.OPERATOR)),
                OpenedPage.of("/operator/rosters/report.xhtml", ReportPage.class, 21, (world, p) -> {
                    world.bean(Place.class).setId(1);
                    p.load(Role.OPERATOR);
                }),
                OpenedPage.of("/college/rosters/list.xhtml", ListPage.class, 6, p -> p.load(Role.COLLEGE)));
    }

    private static List<OpenedPage<?>> partners() {
        return List.of(
                OpenedPage.of("/operator/partners.xhtml", PartnersPage.class, 6, PartnersPage::load),
                OpenedPage.of("/operator/partners/agreements.xhtml", AgreementsPage.class, 5, AgreementsPage::load),
                OpenedPage.of("/operator/partners/agreement.xhtml", AgreementPage.class, 8, AgreementPage::load)
                        .at("id", 1),
                OpenedPage.of("/operator/partners/college.xhtml", CollegePage.class, 5, CollegePage::load)
                        .at("id", 1),
                OpenedPage.of("/college/partners.xhtml", OwnCollegePage.class, 6, OwnCollegePage::load),
                OpenedPage.of("/operator/partners/instructors.xhtml", InstructorsPage.class, 5, InstructorsPage::load),
                OpenedPage.of("/operator/partners/instructor.xhtml", InstructorPage.class, 5, InstructorPage::load)
                        .at("id", 1),
                OpenedPage.of("/operator/partners/enterprises.xhtml", EnterprisesPage.class, 5, EnterprisesPage::load),
                OpenedPage.of("/operator/partners/mentors.xhtml", MentorsPage.class, 5, MentorsPage::load),
                OpenedPage.of("/operator/partners/majors.xhtml", MajorsPage.class, 5, MajorsPage::load),
                OpenedPage.of("/operator/partners/classes.xhtml", ClassGroupsPage.class, 5, ClassGroupsPage::load));
    }

    private static List<OpenedPage<?>> others() {
        return List.of(
                OpenedPage.of("/operator/courses.xhtml", CoursesPage.class, 5, CoursesPage::load),
                OpenedPage.of("/operator/courses/course.xhtml", CoursePage.class, 10, CoursePage::load)
                        .at("id", 1),
                OpenedPage.of("/operator/courses/review.xhtml", CourseReviewPage.class, 9, CourseReviewPage::load)
                        .at("version", 1),
                OpenedPage.of("/operator/courses/development.xhtml", DevelopmentPage.class, 5, DevelopmentPage::load),
                OpenedPage.of("/app/courses.xhtml", CataloguePage.class, 5, CataloguePage::load),
                OpenedPage.of("/app/courses/course.xhtml", PublishedCoursePage.class, 10, PublishedCoursePage::load)
                        .at("id", 1),
                OpenedPage.of("/operator/home.xhtml", OperatorTodos.class, 16, OperatorTodos::load),
                OpenedPage.of("/operator/taskbook.xhtml", TaskBookPage.class, 8, TaskBookPage::load),
                OpenedPage.of("/operator/failed.xhtml", FailedPage.class, 5, FailedPage::load),
                OpenedPage.of("/college/home.xhtml", CollegeHome.class, 29, CollegeHome::load),
                OpenedPage.of("/college/gaps.xhtml", GapsPage.class, 5, GapsPage::load),
                OpenedPage.of("/operator/tasks.xhtml", TasksPage.class, 5, p -> {}),
                OpenedPage.of("/operator/rules.xhtml", RulePage.class, 5, RulePage::load),
                OpenedPage.of("/operator/accounts.xhtml", AccountsPage.class, 5, AccountsPage::load),
                OpenedPage.of("/operator/persons.xhtml", PersonsPage.class, 5, PersonsPage::load),
                OpenedPage.of("/operator/persons/compare.xhtml", ComparePage.class, 14, p -> {
                    p.setFrom(1);
                    p.setInto(2);
                    p.load();
                }),
                OpenedPage.of("/operator/audit.xhtml", AuditPage.class, 5, AuditPage::load));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksNoMoreOfManyRowsThanOfFew(OpenedPage<?> page) {
        int few = small.statements(page);
        int many = large.statements(page);
        assertAll(
                () -> assertEquals(few, many, "statements in the small world and in the large one"),
                () -> assertTrue(many <= page.most(), many + " statements, at most " + page.most() + " expected"),
                () -> assertTrue(few > 0, "nothing was read"));
    }

    @Test
    void eachCountInTheMenuIsOneStatement() {
        assertEquals(Map.of(), large.dearMenuCounts(1));
    }
}
