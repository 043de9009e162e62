package io.greentalent.sample;

import io.greentalent.completion.Evidence;
import io.greentalent.completion.Rules;
import io.greentalent.courses.ImportCatalogue;
import io.greentalent.ledger.FillFigures;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Invents a whole world of a given size in an empty database, in short transactions (样例数据). */
@ApplicationScoped
public class SampleWorld {
    private static final int OFFERINGS_AT_ONCE = 40;
    private static final int PERSONS_AT_ONCE = 10_000;

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

    /** Work on one connection that gives nothing back. */
    private interface Filling {
        void on(Connection connection) throws SQLException;
    }

    /** Writes it; the accounts must be there. */
    void invent(Size size, Calendar calendar, Actors actors) throws Exception {
        var agreements = partners(calendar, actors);
        persons(size, calendar);
        var terms = inTransaction(c -> new PartnerRows(c, calendar).terms());
        transactions.call(catalogue::importAll);
        var courses = inTransaction(c -> CourseRows.publish(c, calendar, actors.instructors()));
        var opening = new OpeningRows(size, actors, terms, inTransaction(SampleWorld::filesSoFar));
        long highest = courses.stream().mapToLong(Course::id).max().orElse(0);
        var generator = new Generator(size, calendar, actors, rules.versions(), agreements, opening, highest);
        offerings(new Plans(size, calendar, courses), generator);
        fill(FillFigures::on);
    }

    private Map<Long, List<Evidence.Term>> partners(Calendar calendar, Actors actors) throws Exception {
        return inTransaction(c -> {
            var partners = new PartnerRows(c, calendar);
            partners.colleges();
            partners.enterprises();
            partners.instructors(actors.instructors());
            return partners.agreements();
        });
    }

    private void persons(Size size, Calendar calendar) throws Exception {
        var rows = new PersonRows(size, calendar, keys);
        for (int from = 1; from <= size.persons(); from += PERSONS_AT_ONCE) {
            int first = from;
            int end = Math.min(size.persons() + 1, from + PERSONS_AT_ONCE);
            fill(c -> rows.write(first, end, c));
        }
    }

    private void offerings(Plans plans, Generator generator) throws Exception {
        for (int from = 0; from < plans.count(); from += OFFERINGS_AT_ONCE) {
            int first = from;
            int end = Math.min(plans.count(), from + OFFERINGS_AT_ONCE);
            fill(c -> {
                try (var tables = new Tables(c)) {
                    for (int i = first; i < end; i++) {
                        generator.write(plans.get(i), tables);
                    }
                }
            });
        }
    }

    private static long filesSoFar(Connection c) throws SQLException {
        try (var query = c.createStatement();
                var rows = query.executeQuery("select coalesce(max(id), 0) from stored_file")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void fill(Filling work) throws Exception {
        inTransaction(c -> {
            work.on(c);
            return true;
        });
    }

    private <T> T inTransaction(Writing<T> work) throws Exception {
        return transactions.call(() -> work.on(em.unwrap(Connection.class)));
    }
}
