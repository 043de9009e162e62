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

    /** Before a name in the place of an id: no id holds it. */
    private static final String NAMED = "@";

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

    /** The id there of somebody who was erased here; null for everybody else, and where it was never told. */
    @Nullable
    String leaving() {
        return leaving == null || leaving.startsWith(NAMED) ? null : leaving;
    }

    /** The user name of somebody who was erased here before the id there was told; empty for everybody else. */
    String leavingName() {
        return leaving != null && leaving.startsWith(NAMED) ? leaving.substring(NAMED.length()) : "";
    }

    void change(boolean roles, boolean lock, LocalDateTime now) {
        wanted++;
        rolesDue |= roles;
        lockDue |= lock;
        ready(now);
    }

    /** Roles are given with the first invitation only: those of a user that is known there are the realm's to change. */
    void invite(boolean first, LocalDateTime now) {
        asked++;
        change(first, false, now);
    }

    /** Nothing stands in the way any more, as far as is known here. */
    void ready(LocalDateTime now) {
        problem = null;
        dueAt = now;
    }

    /** Its account is erased: so is the user of that id there, or of that name where the id was never told. */
    void leave(@Nullable String subject, String username, LocalDateTime now) {
        leaving = subject == null ? NAMED + username : subject;
        change(false, false, now);
    }

    boolean isLeaving() {
        return leaving != null;
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

    /** It is due at that moment. */
    void later(LocalDateTime when) {
        dueAt = when;
    }

    /** It could not be carried, for that reason; null for never again by itself. */
    void fail(String reason, @Nullable LocalDateTime again) {
        problem = reason;
        dueAt = again;
    }
}
