package io.greentalent.offerings;

import io.greentalent.partners.CollegeCode;
import io.greentalent.people.Accounts;
import io.greentalent.people.Counterparts;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled person and the account that the person signs in by.
 *
 * @param homeId the college that the person belongs to
 * @param homeCode its five digits
 * @param vouched true once a verified roster, or the person's own enrolment, stands behind it
 * @param account null for those without one
 * @param standing how far the account is carried to the identity provider; null where accounts are not carried anywhere
 * @param operators true where only the operator may give the account a new password, and who looks is a college
 */
public record StudentAccountRow(
        long personId,
        String name,
        @Nullable String studentNo,
        long homeId,
        CollegeCode homeCode,
        boolean vouched,
        Accounts.@Nullable Own account,
        Counterparts.@Nullable Standing standing,
        boolean operators)
        implements Serializable {

    /** A person whose account is not looked up yet. */
    public StudentAccountRow(
            long personId,
            String name,
            @Nullable String studentNo,
            long homeId,
            CollegeCode homeCode,
            boolean vouched) {
        this(personId, name, studentNo, homeId, homeCode, vouched, null, null, false);
    }

    /** The same person with that account, as that college sees it; 0 for the operator. */
    StudentAccountRow with(Accounts.@Nullable Own own, Counterparts.@Nullable Standing carried, long college) {
        boolean beyond = own != null && !own.studentsOnly() && college != 0;
        return new StudentAccountRow(personId, name, studentNo, homeId, homeCode, vouched, own, carried, beyond);
    }

    /** Whether that college may hand the account over: its own student, named by a verified roster. */
    boolean handedOutBy(long college) {
        return vouched && (college == 0 || college == homeId);
    }

    /** Whether the person still waits for an account, or for its first use, and who looks may give it. */
    public boolean waiting() {
        return account == null || (account.mustChange() && renewable());
    }

    /** Whether the person has still to be invited, and who looks may do it. */
    public boolean uninvited() {
        return standing != null && standing.open() && renewable();
    }

    /** Whether it is known where to invite the person. */
    public boolean addressed() {
        return standing != null && standing.address() != null;
    }

    /** Whether who looks may give a password: not while the account is disabled. */
    public boolean renewable() {
        return !disabled() && !operators;
    }

    public boolean disabled() {
        return account != null && account.disabled();
    }

    public @Nullable String username() {
        return account == null ? null : account.username();
    }

    public @Nullable LocalDateTime lastSignIn() {
        return account == null ? null : account.lastSignIn();
    }
}
