package io.greentalent.web;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.OPERATOR;

import java.util.List;
import java.util.stream.Stream;

/** The lines of the menu, each role's in the order of its work; only pages that exist, one line each. */
final class MenuLines {
    private static final List<MenuItem> STUDENTS = List.of();

    private static final List<MenuItem> INSTRUCTORS = List.of();

    private static final List<MenuItem> COLLEGES =
            List.of(new MenuItem(COLLEGE, "web.menu.ledger", "pi-book", "/college/ledger/offerings.xhtml"));

    private static final List<MenuItem> BASES = List.of();

    private static final List<MenuItem> OPERATORS = List.of(
            new MenuItem(OPERATOR, "web.menu.ledger", "pi-book", "/operator/ledger/offerings.xhtml"),
            new MenuItem(OPERATOR, "web.menu.accounts", "pi-users", "/operator/accounts.xhtml"),
            new MenuItem(OPERATOR, "web.menu.audit", "pi-history", "/operator/audit.xhtml"));

    private static final List<MenuItem> COMMISSIONS =
            List.of(new MenuItem(COMMISSION, "web.menu.ledger", "pi-book", "/commission/ledger/offerings.xhtml"));

    static final List<MenuItem> ALL = Stream.of(STUDENTS, INSTRUCTORS, COLLEGES, BASES, OPERATORS, COMMISSIONS)
            .flatMap(List::stream)
            .toList();

    private MenuLines() {}
}
