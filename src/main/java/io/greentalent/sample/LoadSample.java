package io.greentalent.sample;

import io.greentalent.people.Account;
import io.greentalent.people.Accounts;
import io.greentalent.people.OpenAccount;
import io.greentalent.people.Passwords;
import io.greentalent.people.SampleAccounts;
import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.SecretFile;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills a fresh installation once, where the sample is wanted; {@link io.greentalent.shared.Boot} has made sure that it
 * is the embedded database at this machine's own address. A start that was cut off half way begins again from nothing.
 */
@ApplicationScoped
class LoadSample {
    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @Inject
    OpenAccount openAccount;

    @Inject
    SampleWorld world;

    @Inject
    CurrentCaller who;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void load(@Observes @Priority(4000) Startup event) throws Exception {
        if (!settings.sample()
                || accounts.named(SampleAccounts.username(Role.STUDENT)).isPresent()) {
            return;
        }
        if (accounts.any()) {
            throw new IllegalStateException("the sample was loaded only in part: delete " + settings.data()
                    + " and start again, or start with GREENTALENT_SAMPLE=false");
        }
        who.set(Caller.SYSTEM);
        mark();
        String password = Passwords.random();
        var calendar = new Calendar(LocalDate.now(clock));
        var actors = staff(password);
        world.invent(Size.SAMPLE, calendar, actors);
        TaskBookRows.adopt(em, transactions, calendar, clock);
        SecretFile.write(settings.data().resolve(SampleAccounts.PASSWORD_FILE), password);
        // Last of all: its account is the mark that the sample is whole.
        openStudent(password, calendar.today());
    }

    /** Before any account: from now on this database is served at this machine only. */
    private void mark() {
        transactions.run(() -> em.createNativeQuery("insert into sample_mark (id, loaded_at) values (1, ?1)")
                .setParameter(1, LocalDateTime.now(clock))
                .executeUpdate());
    }

    /** Of the first college, one who is on a course today and was counted before: their pages have something to show. */
    private void openStudent(String password, LocalDate today) {
        Object[] student = (Object[]) em.createNativeQuery("select p.id, p.name from person p"
                        + " join enrolment e on e.person_id = p.id join offering o on o.id = e.offering_id"
                        + " left join person_time t on t.person_id = p.id and t.state = 'COUNTED'"
                        + " where o.college_id = 1 and o.starts_on <= ?1 and o.ends_on >= ?1"
                        + " group by p.id, p.name order by count(t.id) desc, p.id")
                .setParameter(1, today)
                .setMaxResults(1)
                .getSingleResult();
        long person = ((Number) student[0]).longValue();
        open(SampleAccounts.username(Role.STUDENT), (String) student[1], password, Role.STUDENT, null, person);
    }

    private Actors staff(String password) {
        var operator = open(SampleAccounts.username(Role.OPERATOR), "运营-冉书宁", password, Role.OPERATOR, null, null);
        open("operator2", "运营-温以宁", password, Role.OPERATOR, null, null);
        open(SampleAccounts.username(Role.COMMISSION), "市经信委-顾清和", password, Role.COMMISSION, null, null);
        open(SampleAccounts.username(Role.BASE_MANAGER), "基地-邹立川", password, Role.BASE_MANAGER, null, null);
        var officers = new ArrayList<Long>();
        var instructors = new ArrayList<Long>();
        for (int i = 0; i < Invented.COLLEGES.size(); i++) {
            String number = i == 0 ? "" : Integer.toString(i + 1);
            var college = Invented.COLLEGES.get(i);
            officers.add(open(
                            SampleAccounts.username(Role.COLLEGE) + number,
                            college.shortName() + "教务",
                            password,
                            Role.COLLEGE,
                            i + 1L,
                            null)
                    .id());
            instructors.add(open(
                            SampleAccounts.username(Role.INSTRUCTOR) + number,
                            Invented.ENGINEERS.get(i),
                            password,
                            Role.INSTRUCTOR,
                            i + 1L,
                            null)
                    .id());
        }
        return new Actors(operator.id(), operator.name(), List.copyOf(officers), List.copyOf(instructors));
    }

    private Account open(
            String username,
            String name,
            String password,
            Role role,
            @Nullable Long collegeId,
            @Nullable Long personId) {
        return openAccount.open(
                new OpenAccount.Wanted(username, name, Set.of(role), collegeId, personId, null), password, false);
    }
}
