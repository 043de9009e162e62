package io.greentalent.shared;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in account, nobody yet, or the product itself (start-up, background work).
 *
 * @param accountId 0 for nobody and for the product itself
 * @param username never an identity number
 * @param name as shown in the head of the page and on decisions
 * @param collegeId set for a college's officer and a college's instructor
 * @param personId set for students
 * @param address the client's network address, for the audit log
 * @param byKey true for another system that speaks by an API key
 */
public record Caller(
        long accountId,
        String username,
        String name,
        Set<Role> roles,
        @Nullable Long collegeId,
        @Nullable Long personId,
        Locale locale,
        String address,
        boolean byKey) {

    /** A caller who signed in. */
    public Caller(
            long accountId,
            String username,
            String name,
            Set<Role> roles,
            @Nullable Long collegeId,
            @Nullable Long personId,
            Locale locale,
            String address) {
        this(accountId, username, name, roles, collegeId, personId, locale, address, false);
    }

    public static final Caller NOBODY = new Caller(0, "-", "", Set.of(), null, null, Locale.SIMPLIFIED_CHINESE, "");
    /** The product itself; allowed every verb, so it is only ever set by start-up and background work. */
    public static final Caller SYSTEM =
            new Caller(0, "system", "GreenTalent", Set.of(Role.values()), null, null, Locale.SIMPLIFIED_CHINESE, "");

    /** Somebody unknown, from that network address. */
    public static Caller nobody(String address) {
        return new Caller(0, "-", "", Set.of(), null, null, Locale.SIMPLIFIED_CHINESE, address);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean signedIn() {
        return accountId != 0;
    }

    /** The widest scope that one of these roles gives this caller. Throws {@link Denied} when none does. */
    public Scope scope(Role... as) {
        var wanted = Set.of(as);
        if (this == SYSTEM
                || may(wanted, Role.OPERATOR)
                || may(wanted, Role.COMMISSION)
                || may(wanted, Role.BASE_MANAGER)) {
            return Scope.all();
        }
        if (may(wanted, Role.COLLEGE) && collegeId != null) {
            return Scope.ofCollege(collegeId);
        }
        if (may(wanted, Role.INSTRUCTOR)) {
            return Scope.ofInstructor(accountId);
        }
        if (may(wanted, Role.STUDENT) && personId != null) {
            return Scope.ofPerson(personId);
        }
        throw new Denied("scope");
    }

    private boolean may(Set<Role> wanted, Role role) {
        return wanted.contains(role) && has(role);
    }
}
