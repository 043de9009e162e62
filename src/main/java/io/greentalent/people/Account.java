package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way to sign in, with its roles (账号). */
@Entity
@Table(name = "account")
public class Account extends Versioned {
    /** Locked after that many wrong passwords in a row (GB/T 22239-2019 8.1.4.1). */
    static final int TRIES = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    @Column(nullable = false, updatable = false)
    private String username = "";

    @Column(nullable = false)
    private String name = "";

    @Column(name = "password_hash", nullable = false)
    private String passwordHash = "";

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(name = "failed_count", nullable = false)
    private int failedCount;

    @Column(name = "locked_until")
    private @Nullable LocalDateTime lockedUntil;

    @Column(nullable = false)
    private boolean disabled;

    @Column(name = "replaced_by")
    private @Nullable Long replacedBy;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    /** Its owner's id at the identity provider; compared to the letter. */
    @Column(length = 64)
    private @Nullable String subject;

    @Column(name = "email_cipher")
    private byte @Nullable [] emailCipher;

    @Column(name = "college_id")
    private @Nullable Long collegeId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(nullable = false)
    private String language = "zh-CN";

    @Column(name = "last_sign_in")
    private @Nullable LocalDateTime lastSignIn;

    /** True for one that only an API key acts as. */
    @Column(nullable = false, updatable = false)
    private boolean service;

    @Column(name = "made_at", nullable = false, updatable = false)
    private LocalDateTime madeAt = LocalDateTime.MIN;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected Account() {}

    /**
     * @param username lower case; never an identity number
     * @param passwordHash by {@link Passwords}
     * @param mustChange true where somebody else chose the password
     */
    public Account(String username, String name, String passwordHash, boolean mustChange, LocalDateTime at) {
        this.username = username;
        this.name = name;
        this.passwordHash = passwordHash;
        this.mustChange = mustChange;
        this.madeAt = at;
    }

    /** One for another system, that no password opens. */
    static Account forSystem(String username, String name, LocalDateTime at) {
        var account = new Account(username, name, Passwords.NOBODYS, false, at);
        account.service = true;
        return account;
    }

    /** One for somebody who comes from the identity provider: no password opens it. */
    static Account arrived(String username, String name, LocalDateTime at) {
        return new Account(username, name, Passwords.hashOfRandom(Passwords.random()), false, at);
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    /** Whether it can do no more than a student: a college may hand over such an account, and no other. */
    public boolean isStudentsOnly() {
        return roles.equals(Set.of(Role.STUDENT));
    }

    public boolean mustChange() {
        return mustChange;
    }

    public boolean disabled() {
        return disabled;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public @Nullable Long collegeId() {
        return collegeId;
    }

    public @Nullable Long personId() {
        return personId;
    }

    public String language() {
        return language;
    }

    public @Nullable LocalDateTime lastSignIn() {
        return lastSignIn;
    }

    public @Nullable LocalDateTime lockedUntil() {
        return lockedUntil;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Gives a role; a college's officer and student must belong somewhere first. */
    public void grant(Role role) {
        if (role == Role.COLLEGE && collegeId == null) {
            throw Problem.of("people.account.collegeMissing").at("college");
        }
        if (role == Role.STUDENT && personId == null) {
            throw Problem.of("people.account.personMissing");
        }
        roles.add(role);
    }

    /** Has just those roles from now on, but for what it lacks: a student's a person, an officer's a college. */
    void hold(Set<Role> wanted) {
        var fitting = EnumSet.noneOf(Role.class);
        fitting.addAll(wanted);
        if (personId == null) {
            fitting.remove(Role.STUDENT);
        }
        if (collegeId == null) {
            fitting.remove(Role.COLLEGE);
        }
        if (!roles.equals(fitting)) {
            roles.retainAll(fitting);
            roles.addAll(fitting);
        }
    }

    public void revoke(Role role) {
        roles.remove(role);
    }

    /** Ties the account to a partner college. */
    public void belongTo(long college) {
        collegeId = college;
    }

    /** Ties the account to its person: a student's own record. */
    public void identify(long person) {
        personId = person;
    }

    /** Its owner's id at the identity provider (统一身份), null where nobody was tied to it. */
    public @Nullable String subject() {
        return subject;
    }

    /** Ties it to whoever has that id at the identity provider; null parts them. */
    void link(@Nullable String id) {
        subject = id;
    }

    /** Where its owner is invited to sign in (电子邮箱); empty where that is not known. */
    Optional<Email> email(KeyRing keys) {
        return emailCipher == null ? Optional.empty() : Optional.of(new Email(keys.decryptText(emailCipher)));
    }

    void reachableAt(Email address, KeyRing keys) {
        if (!email(keys).equals(Optional.of(address))) {
            emailCipher = keys.encrypt(address.text());
        }
    }

    /** Shown so from now on; a student's record keeps the roster's name. */
    void rename(String shown) {
        if (personId == null && !shown.isBlank()) {
            name = shown;
        }
    }

    public void disable() {
        disabled = true;
    }

    /** Lets its owner in again. Refuses one whose person was merged: the survivor has another one. */
    public void enable() {
        if (replacedBy != null) {
            throw Problem.of("people.account.replaced");
        }
        disabled = false;
    }

    /** Its person was found to be another's: that account takes its place. */
    void replaceBy(long account) {
        disabled = true;
        replacedBy = account;
    }

    /** Its person is one of its own again. */
    void standAgain(boolean stillDisabled) {
        replacedBy = null;
        disabled = stillDisabled;
    }

    void unidentify() {
        personId = null;
    }

    /** The account that took its place when its person was merged with another. */
    public @Nullable Long replacedBy() {
        return replacedBy;
    }

    /** Ends by itself after that day: experts of the commission are let in for a time (委托专家). */
    public void expireAfter(@Nullable LocalDate day) {
        validUntil = day;
    }

    public void speak(String languageTag) {
        language = languageTag;
    }

    boolean lockedAt(LocalDateTime now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Whether a person signs in to it. */
    boolean ofPerson() {
        return !service;
    }

    /** False once it was disabled or its last day is over. */
    public boolean usableOn(LocalDate day) {
        return !disabled && (validUntil == null || !day.isAfter(validUntil));
    }

    void failed(LocalDateTime now) {
        failedCount++;
        if (failedCount >= TRIES) {
            lockedUntil = now.plus(LOCK);
            failedCount = 0;
        }
    }

    void signedIn(LocalDateTime now) {
        failedCount = 0;
        lockedUntil = null;
        lastSignIn = now;
    }

    void unlock() {
        failedCount = 0;
        lockedUntil = null;
    }

    void password(String hash, boolean chosenByAnother) {
        passwordHash = hash;
        mustChange = chosenByAnother;
        unlock();
    }

    /** The account as the caller of a request from that address. */
    public Caller caller(String address) {
        return new Caller(id(), username, name, roles(), collegeId, personId, Locale.forLanguageTag(language), address);
    }
}
