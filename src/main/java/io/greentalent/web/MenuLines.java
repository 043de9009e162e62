package io.greentalent.web;

import static io.greentalent.shared.Role.BASE_MANAGER;
import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static io.greentalent.shared.Role.STUDENT;

import java.util.List;
import java.util.stream.Stream;

/** The lines of the menu (导航): one for each page that exists, in the order of the role's work. */
final class MenuLines {
    private static final List<MenuItem> STUDENTS = List.of(
            new MenuItem(STUDENT, "webofferings.menu.home", "pi-home", "/student/home.xhtml"),
            new MenuItem(STUDENT, "webofferings.menu.choose", "pi-plus-circle", "/student/offerings.xhtml"),
            new MenuItem(STUDENT, "webofferings.menu.record", "pi-list", "/student/record.xhtml"),
            new MenuItem(STUDENT, "webcourses.menuCatalogue", "pi-graduation-cap", "/app/courses.xhtml"));

    private static final List<MenuItem> INSTRUCTORS = List.of(
            new MenuItem(INSTRUCTOR, "webofferings.menu.offerings", "pi-calendar", "/instructor/offerings/list.xhtml"),
            new MenuItem(INSTRUCTOR, "webcourses.menu", "pi-graduation-cap", "/instructor/courses.xhtml"));

    private static final List<MenuItem> COLLEGES = List.of(
            new MenuItem(COLLEGE, "webrosters.menu", "pi-table", "/college/rosters/list.xhtml"),
            new MenuItem(COLLEGE, "webofferings.menu.offerings", "pi-calendar", "/college/offerings/list.xhtml"),
            new MenuItem(COLLEGE, "webledger.menu.confirm", "pi-check-square", "/college/completions/list.xhtml"),
            new MenuItem(COLLEGE, "webledger.menu.ledger", "pi-book", "/college/ledger/offerings.xhtml"),
            new MenuItem(COLLEGE, "webpartners.menuCollege", "pi-building-columns", "/college/partners.xhtml"));

    private static final List<MenuItem> BASES =
            List.of(new MenuItem(BASE_MANAGER, "webofferings.menu.base", "pi-building", "/base/home.xhtml"));

    private static final List<MenuItem> OPERATORS = List.of(
            new MenuItem(OPERATOR, "webtargets.menu", "pi-chart-bar", "/operator/standing.xhtml"),
            new MenuItem(OPERATOR, "webrosters.operator.menu", "pi-table", "/operator/rosters/list.xhtml"),
            new MenuItem(OPERATOR, "webofferings.menu.offerings", "pi-calendar", "/operator/offerings/list.xhtml"),
            new MenuItem(OPERATOR, "webledger.menu.verify", "pi-verified", "/operator/completions/list.xhtml"),
            new MenuItem(OPERATOR, "webledger.menu.ledger", "pi-book", "/operator/ledger/offerings.xhtml"),
            new MenuItem(OPERATOR, "webledger.menu.check", "pi-shield", "/operator/checks/ledger.xhtml"),
            new MenuItem(OPERATOR, "webtargets.book.menu", "pi-bookmark", "/operator/taskbook.xhtml"),
            new MenuItem(OPERATOR, "webrules.menu", "pi-sliders-h", "/operator/rules.xhtml"),
            new MenuItem(OPERATOR, "webcourses.menu", "pi-graduation-cap", "/operator/courses.xhtml"),
            new MenuItem(OPERATOR, "webpartners.menu", "pi-building-columns", "/operator/partners.xhtml"),
            new MenuItem(OPERATOR, "web.menu.accounts", "pi-users", "/operator/accounts.xhtml"),
            new MenuItem(OPERATOR, "webpersons.menu", "pi-user-edit", "/operator/persons.xhtml"),
            new MenuItem(OPERATOR, "webkeeping.backups.menu", "pi-database", "/operator/backups.xhtml"),
            new MenuItem(OPERATOR, "webkeeping.retention.menu", "pi-clock", "/operator/retention.xhtml"),
            new MenuItem(OPERATOR, "web.menu.audit", "pi-history", "/operator/audit.xhtml"));

    private static final List<MenuItem> COMMISSIONS = List.of(
            new MenuItem(COMMISSION, "webtargets.menu", "pi-chart-bar", "/commission/index.xhtml"),
            new MenuItem(COMMISSION, "webledger.menu.ledger", "pi-book", "/commission/ledger/offerings.xhtml"),
            new MenuItem(COMMISSION, "webtargets.colleges.menu", "pi-building-columns", "/commission/colleges.xhtml"),
            new MenuItem(COMMISSION, "webledger.menu.check", "pi-shield", "/commission/checks/ledger.xhtml"),
            new MenuItem(COMMISSION, "webcourses.menuDevelopment", "pi-graduation-cap", "/commission/courses.xhtml"),
            new MenuItem(COMMISSION, "webtargets.book.menu", "pi-bookmark", "/commission/taskbook.xhtml"));

    static final List<MenuItem> ALL = Stream.of(STUDENTS, INSTRUCTORS, COLLEGES, BASES, OPERATORS, COMMISSIONS)
            .flatMap(List::stream)
            .toList();

    private MenuLines() {}
}
