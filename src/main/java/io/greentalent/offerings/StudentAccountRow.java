package io.greentalent.offerings;

import io.greentalent.partners.CollegeCode;
import io.greentalent.people.Accounts;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An enrolled person and the account that the person signs in by.
 *
 * @param homeId the college that the person belongs to
 * @param homeCode its five digits
 * @param vouched true once a verified roster, or the person's own enrolment, stands behind it
 * @param username null for those without an account
 * @param mustChange true as long as the first password stands; false without an account, too
 */
public record StudentAccountRow(
        long personId,
        String name,
        @Nullable String studentNo,
        long homeId,
        CollegeCode homeCode,
        boolean vouched,
        @Nullable String username,
        boolean mustChange,
        @Nullable LocalDateTime lastSignIn)
        implements Serializable {

    /** A person whose account is not looked up yet. */
    public StudentAccountRow(
            long personId,
            String name,
            @Nullable String studentNo,
            long homeId,
            CollegeCode homeCode,
            boolean vouched) {
        this(personId, name, studentNo, homeId, homeCode, vouched, null, false, null);
    }

    /** The same person with that account. */
    StudentAccountRow with(Accounts.@Nullable Own account) {
        return account == null
                ? this
                : new StudentAccountRow(
                        personId,
                        name,
                        studentNo,
                        homeId,
                        homeCode,
                        vouched,
                        account.username(),
                        account.mustChange(),
                        account.lastSignIn());
    }

    /** Whether that college may hand the account over: its own student, named by a verified roster. */
    boolean handedOutBy(long college) {
        return vouched && (college == 0 || college == homeId);
    }

    /** Whether the person still waits for an account, or for its first use. */
    public boolean waiting() {
        return username == null || mustChange;
    }
}
