package io.greentalent.people;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Students' accounts (学生账号), one for a person, opened by whoever answers for the roster that names the person. */
@ApplicationScoped
public class StudentAccounts {
    /** Longer ones may hide an identity number; the person is named by the id then. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9a-z]{1,15}");

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Survivors survivors;

    @Inject
    Counterparts counterparts;

    @Inject
    KeyRing keys;

    @Inject
    CurrentCaller who;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What is handed over once: the password must be changed at the first sign-in. */
    public record Slip(String username, String firstPassword) {}

    /**
     * Opens each person's account, or gives the one that is there a new first password. Throws {@link NotFound}, and
     * {@link Problem} where an account is disabled, or is more than a student's and the caller is no operator.
     *
     * @param collegeCodes the five digits of the college, by person
     * @return the slips, by person
     */
    public Map<Long, Slip> handOut(Map<Long, String> collegeCodes) {
        settings.passwordsAreHere();
        var slips = new HashMap<Long, Slip>();
        opened(collegeCodes).forEach((person, account) -> slips.put(person, renewed(account)));
        return slips;
    }

    /**
     * Invites each person to sign in at the identity provider, by the account that is there or is opened for it. Throws as {@link #handOut}, and
     * {@link Problem} where no address is known.
     *
     * @param collegeCodes the five digits of the college, by person
     * @param addresses those that are new, by person
     */
    public void invite(Map<Long, String> collegeCodes, Map<Long, Email> addresses) {
        settings.mustCarryAccounts();
        opened(collegeCodes).forEach((person, account) -> {
            mayBeHandedOver(account);
            var address = addresses.get(person);
            if (address != null) {
                mayBeReadressed(account, address);
                account.reachableAt(address, keys);
            }
            if (account.email(keys).isEmpty()) {
                throw Problem.of("people.invite.addressMissing");
            }
            counterparts.invite(account);
        });
    }

    /** A mail leads to a new password: where one goes already, only the operator sends it elsewhere. */
    private void mayBeReadressed(Account account, Email address) {
        boolean known = account.subject() != null
                || account.email(keys).filter(e -> !e.equals(address)).isPresent();
        if (known
                && !account.email(keys).equals(Optional.of(address))
                && !who.get().has(Role.OPERATOR)) {
            throw Problem.of("people.invite.addressKnown", account.username()).at("addresses");
        }
    }

    /**
     * Invites those who have no account, or one that nobody has invited and no address is known for. An address that is known is
     * never replaced by this, and somebody who is more than a student never invited.
     *
     * @param collegeCode the five digits of their college
     * @param addresses by person
     * @return how many are invited
     */
    public int inviteNew(String collegeCode, Map<Long, Email> addresses) {
        // Locked before it is looked: nobody gives them an account or an address meanwhile.
        var merged = survivors.hold(addresses.keySet()).keySet();
        var known = accounts.byPersons(addresses.keySet());
        var codes = new LinkedHashMap<Long, String>();
        for (long person : addresses.keySet()) {
            if (merged.contains(person)) {
                continue;
            }
            var account = known.get(person);
            if (account == null || mayBeInvited(account)) {
                codes.put(person, collegeCode);
            }
        }
        if (!codes.isEmpty()) {
            invite(codes, addresses);
        }
        return codes.size();
    }

    private boolean mayBeInvited(Account account) {
        return !account.disabled()
                && account.isStudentsOnly()
                && account.subject() == null
                && account.email(keys).isEmpty();
    }

    /** Each person's account, in the order of the persons given; the missing ones are opened. */
    private Map<Long, Account> opened(Map<Long, String> collegeCodes) {
        if (!survivors.hold(collegeCodes.keySet()).isEmpty()) {
            throw Problem.of("shared.changedMeanwhile");
        }
        var persons = people.byIds(collegeCodes.keySet());
        var known = accounts.byPersons(collegeCodes.keySet());
        var taken = accounts.taken(persons.values().stream()
                .map(person -> wanted(person, collegeCodes.get(person.id())))
                .toList());
        var found = new LinkedHashMap<Long, Account>();
        collegeCodes.forEach((id, code) -> {
            var person = persons.get(id);
            if (person == null) {
                throw new NotFound("person", id);
            }
            var account = known.get(id);
            found.put(id, account == null ? open(person, code, taken) : account);
        });
        if (settings.accountsAreCarried()) {
            em.flush();
        }
        return found;
    }

    private Slip renewed(Account account) {
        mayBeHandedOver(account);
        String password = Passwords.random();
        account.password(Passwords.hashOfRandom(password), true);
        return new Slip(account.username(), password);
    }

    private void mayBeHandedOver(Account account) {
        if (account.disabled()) {
            throw Problem.of("people.account.isDisabled", account.username());
        }
        if (!account.isStudentsOnly() && !who.get().has(Role.OPERATOR)) {
            throw Problem.of("people.account.hasOtherRoles", account.username());
        }
    }

    private Account open(Person person, String collegeCode, Set<String> taken) {
        String wanted = wanted(person, collegeCode);
        boolean free = taken.add(wanted);
        var account = new Account(
                free ? wanted : byId(person, collegeCode),
                person.name(),
                settings.signInElsewhere() ? Passwords.hashOfRandom(Passwords.random()) : "",
                true,
                LocalDateTime.now(clock));
        account.identify(person.id());
        account.grant(Role.STUDENT);
        em.persist(account);
        return account;
    }

    /** The college's code and its student number: s90001-2024001. */
    private static String wanted(Person person, @Nullable String collegeCode) {
        String number = person.studentNo() == null ? "" : person.studentNo().toLowerCase(Locale.ROOT);
        return PLAIN_NUMBER.matcher(number).matches() ? "s" + collegeCode + "-" + number : byId(person, collegeCode);
    }

    /** No student number holds a hyphen, so this name is nobody else's. */
    private static String byId(Person person, @Nullable String collegeCode) {
        return "s" + collegeCode + "-p-" + person.id();
    }
}
