package io.greentalent.sample;

import io.greentalent.completion.Rules;
import io.greentalent.courses.ImportCatalogue;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Invents a whole world of a given size in an empty database (样例数据). */
@ApplicationScoped
public class SampleWorld {
    private static final int AT_ONCE = 40;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    KeyRing keys;

    @Inject
    Rules rules;

    @Inject
    ImportCatalogue catalogue;

    /** Work on one connection that may fail as JDBC does. */
    private interface Writing<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Writes it in transactions of forty offerings; the accounts must be there. */
    void invent(Size size, Calendar calendar, Actors actors) throws Exception {
        var agreements = inTransaction(c -> {
            var partners = new PartnerRows(c, calendar, keys);
            partners.colleges();
            partners.enterprises();
            partners.instructors(actors.instructors());
            partners.persons(size);
            return partners.agreements();
        });
        var terms = inTransaction(c -> new PartnerRows(c, calendar, keys).terms());
        transactions.call(() -> {
            catalogue.importAll();
            return true;
        });
        var courses = inTransaction(c -> CourseRows.publish(c, calendar, actors.instructors()));
        long files = inTransaction(SampleWorld::filesSoFar);
        var generator = new Generator(size, calendar, actors, rules.versions(), agreements, terms, files);
        var plans = plans(size, calendar, courses);
        for (int from = 0; from < plans.size(); from += AT_ONCE) {
            var some = plans.subList(from, Math.min(plans.size(), from + AT_ONCE));
            inTransaction(c -> write(some, generator, c));
        }
        inTransaction(c -> {
            Sums.fill(c);
            return true;
        });
    }

    private static boolean write(List<Plan> plans, Generator generator, Connection c) throws SQLException {
        try (var tables = new Tables(c)) {
            for (Plan plan : plans) {
                generator.write(plan, tables);
            }
        }
        return true;
    }

    private static long filesSoFar(Connection c) throws SQLException {
        try (var query = c.createStatement();
                var rows = query.executeQuery("select coalesce(max(id), 0) from stored_file")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static List<Plan> plans(Size size, Calendar calendar, List<Course> courses) {
        int colleges = Invented.COLLEGES.size();
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < size.offerings(); i++) {
            plans.add(Plan.of(
                    i + 1L,
                    i % colleges,
                    courses.get((i + i / colleges) % courses.size()),
                    calendar.closedStart(i, size.offerings(), size.sessions()),
                    size.sessions(),
                    i / colleges * size.seats()));
        }
        for (int i = 0; i < size.running(); i++) {
            int n = size.offerings() + i;
            plans.add(Plan.of(
                    n + 1L,
                    n % colleges,
                    courses.get((n + n / colleges) % courses.size()),
                    calendar.today().minusWeeks(1 + i % Math.max(1, size.sessions() - 2)),
                    size.sessions(),
                    n / colleges * size.seats()));
        }
        return plans;
    }

    private <T> T inTransaction(Writing<T> work) throws Exception {
        return transactions.call(() -> work.on(em.unwrap(Connection.class)));
    }
}
