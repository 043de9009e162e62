package io.greentalent.people;

import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is to be carried to an account's user at the identity provider, and how far that is (统一身份同步). Changes and invitations are counted,
 * so that what is asked for while others are carried is not taken for done.
 */
@Entity
@Table(name = "counterpart")
public class Counterpart extends Versioned {
    private static final long serialVersionUID = 1L;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false)
    private int wanted;

    @Column(nullable = false)
    private int carried;

    @Column(nullable = false)
    private int asked;

    @Column(nullable = false)
    private int invited;

    @Column(name = "invited_at")
    private @Nullable LocalDateTime invitedAt;

    @Column(name = "roles_due", nullable = false)
    private boolean rolesDue;

    @Column(name = "lock_due", nullable = false)
    private boolean lockDue;

    @Column(length = 40)
    private @Nullable String problem;

    @Column(name = "due_at")
    private @Nullable LocalDateTime dueAt;

    @Column(length = 64)
    private @Nullable String leaving;

    protected Counterpart() {}

    long accountId() {
        return accountId;
    }

    int wanted() {
        return wanted;
    }

    int asked() {
        return asked;
    }

    /** Whether roles and college are to be made there as they are here. */
    boolean rolesDue() {
        return rolesDue;
    }

    /** Whether the user there is to be let in or kept out as the account is here. */
    boolean lockDue() {
        return lockDue;
    }

    boolean inviting() {
        return asked > invited;
    }

    /** The id there of somebody who was erased here; null for everybody else. */
    @Nullable
    String leaving() {
        return leaving;
    }

    void change(boolean roles, boolean lock, LocalDateTime now) {
        wanted++;
        rolesDue |= roles;
        lockDue |= lock;
        ready(now);
    }

    void invite(LocalDateTime now) {
        asked++;
        change(true, false, now);
    }

    /** Nothing stands in the way any more, as far as is known here. */
    void ready(LocalDateTime now) {
        problem = null;
        dueAt = now;
    }

    /** Its account is erased. */
    void leave(@Nullable String subject, LocalDateTime now) {
        leaving = subject;
        ready(now);
    }

    /** So much is carried; what was asked for since is still due. */
    void done(int seenWanted, int seenAsked, boolean mailed, LocalDateTime now) {
        carried = seenWanted;
        // An invitation to an account that was disabled meanwhile is over without a mail.
        invited = seenAsked;
        if (mailed) {
            invitedAt = now;
        }
        problem = null;
        if (carried == wanted) {
            rolesDue = false;
            lockDue = false;
        }
        dueAt = carried == wanted && !inviting() ? null : now;
    }

    /** It could not be carried, for that reason; null for never again by itself. */
    void fail(String reason, @Nullable LocalDateTime again) {
        problem = reason;
        dueAt = again;
    }
}
