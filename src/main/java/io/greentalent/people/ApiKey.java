package io.greentalent.people;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what another system speaks for a college, an office or a person (API 密钥). Its secret is shown once; what is kept is
 * a hash. It can do no more than its roles, and no more than its account still can.
 */
@Entity
@Table(name = "api_key")
public class ApiKey extends Versioned {
    static final int LONGEST_NAME = 60;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private String name = "";

    @Column(nullable = false, updatable = false)
    private String roles = "";

    @Column(name = "college_id", updatable = false)
    private @Nullable Long collegeId;

    @Column(nullable = false, updatable = false)
    private String shown = "";

    @Column(nullable = false, updatable = false)
    private String hash = "";

    @Column(name = "valid_until", nullable = false, updatable = false)
    private LocalDate validUntil = LocalDate.MIN;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private LocalDateTime madeAt = LocalDateTime.MIN;

    /** Written beside the entity, at most once a day. */
    @Column(name = "used_on", insertable = false, updatable = false)
    private @Nullable LocalDate usedOn;

    @Column(name = "revoked_by")
    private @Nullable Long revokedBy;

    @Column(name = "revoked_at")
    private @Nullable LocalDateTime revokedAt;

    protected ApiKey() {}

    /**
     * A key that acts as that account with these roles until the end of that day.
     *
     * @param name what it is for, 1 to 60 characters
     */
    ApiKey(Account account, String name, Set<Role> roles, ApiSecret secret, LocalDate validUntil) {
        this.accountId = account.id();
        this.name = Entry.required("name", name, LONGEST_NAME);
        this.roles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
        this.collegeId = roles.contains(Role.COLLEGE) ? account.collegeId() : null;
        this.shown = secret.shown();
        this.hash = secret.hash();
        this.validUntil = validUntil;
    }

    void made(long by, LocalDateTime at) {
        madeBy = by;
        madeAt = at;
    }

    /** Ends it for good; refuses one that was revoked before. */
    void revoke(long by, LocalDateTime at) {
        if (revokedAt != null) {
            throw Problem.of("people.apiKey.revokedBefore", name);
        }
        revokedBy = by;
        revokedAt = at;
    }

    /** False once it was revoked or its last day is over. */
    public boolean usableOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(validUntil);
    }

    /** The account that it acts as. */
    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** Those of its roles that its account still holds. */
    Set<Role> rolesWithin(Collection<Role> held) {
        var left = EnumSet.noneOf(Role.class);
        left.addAll(roles());
        left.retainAll(held);
        return left;
    }

    /** The college that it speaks for, null for an office or a person. */
    public @Nullable Long collegeId() {
        return collegeId;
    }

    /** The secret's beginning, by which its owner tells it from others. */
    public String shown() {
        return shown;
    }

    /** Its last day. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public long madeBy() {
        return madeBy;
    }

    public LocalDateTime madeAt() {
        return madeAt;
    }

    /** The last day on which it was used, null before. */
    public @Nullable LocalDate usedOn() {
        return usedOn;
    }

    public @Nullable LocalDateTime revokedAt() {
        return revokedAt;
    }
}
