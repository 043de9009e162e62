package io.greentalent.web.people;

import io.greentalent.partners.Colleges;
import io.greentalent.people.Account;
import io.greentalent.people.Accounts;
import io.greentalent.people.AdministerAccount;
import io.greentalent.people.Email;
import io.greentalent.people.InviteAccount;
import io.greentalent.people.OpenAccount;
import io.greentalent.people.Passwords;
import io.greentalent.shared.Role;
import io.greentalent.shared.Settings;
import io.greentalent.web.Show;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operator opens an account or changes what one may (账号管理). A first password is shown once. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Accounts accounts;

    @Inject
    OpenAccount openAccount;

    @Inject
    AdministerAccount administer;

    @Inject
    InviteAccount inviteAccount;

    @Inject
    Colleges colleges;

    @Inject
    Settings settings;

    @Inject
    Show show;

    private long id;
    private String username = "";
    private String name = "";
    private String email = "";
    private @Nullable String subject;
    private @Nullable String subjectBefore;
    private String[] roles = {};
    private @Nullable Long college;
    private @Nullable LocalDate validUntil;
    private boolean student;
    private boolean disabled;
    private boolean locked;
    private String replacedBy = "";
    private @Nullable String firstPassword;
    private Map<String, Long> choices = Map.of();

    /** Loads the account of the address, or an empty form. */
    public void load() {
        choices = new LinkedHashMap<>();
        colleges.names().forEach((collegeId, title) -> choices.put(title, collegeId));
        if (id != 0) {
            take(accounts.get(id));
        }
    }

    private void take(Account account) {
        username = account.username();
        name = account.name();
        subject = account.subject();
        subjectBefore = subject;
        roles = account.roles().stream().map(Role::name).toArray(String[]::new);
        student = account.personId() != null;
        college = account.collegeId();
        validUntil = account.validUntil();
        disabled = account.disabled();
        locked = account.lockedUntil() != null;
        var other = account.replacedBy();
        replacedBy = other == null ? "" : accounts.get(other).username();
    }

    /** Opens the account, or keeps the changes. */
    public @Nullable String save() {
        if (id != 0) {
            administer.revise(id, chosen(), college, validUntil);
            link();
            show.done("webadmin.account.saved", name);
            return "/operator/accounts.xhtml?faces-redirect=true";
        }
        if (!email.isBlank()) {
            Email.of(email);
        }
        String made = Passwords.random();
        id = openAccount
                .open(new OpenAccount.Wanted(username, name, chosen(), college, null, validUntil), made)
                .id();
        if (settings.signInElsewhere()) {
            link();
            invite();
            show.done("webadmin.account.saved", name);
            return "/operator/accounts.xhtml?faces-redirect=true";
        }
        firstPassword = made;
        return null;
    }

    /** Only what was typed here: somebody may have been tied meanwhile by an invitation. */
    private void link() {
        String typed = Objects.requireNonNullElse(subject, "").strip();
        if (settings.signInElsewhere() && !typed.equals(Objects.requireNonNullElse(subjectBefore, ""))) {
            administer.link(id, subject);
        }
    }

    private void invite() {
        if (settings.accountsAreCarried() && !email.isBlank()) {
            inviteAccount.invite(id, email);
        }
    }

    /** Gives a new first password. */
    public void reset() {
        firstPassword = administer.resetPassword(id);
    }

    public void disable() {
        administer.disable(id);
        disabled = true;
    }

    public void enable() {
        administer.enable(id);
        disabled = false;
    }

    public void unlock() {
        administer.unlock(id);
        locked = false;
    }

    private Set<Role> chosen() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** The roles to choose from: a student's account is opened with the roster, for the person that it names. */
    public List<Role> getAllRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> student || role != Role.STUDENT)
                .toList();
    }

    public Map<String, Long> getChoices() {
        return choices;
    }

    public @Nullable String getFirstPassword() {
        return firstPassword;
    }

    public boolean isDisabled() {
        return disabled;
    }

    /** The account that took its place when two persons were found to be one; empty for none. */
    public String getReplacedBy() {
        return replacedBy;
    }

    public boolean isLocked() {
        return locked;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Where the owner of a new account is invited to sign in. */
    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public @Nullable Long getCollege() {
        return college;
    }

    public void setCollege(@Nullable Long college) {
        this.college = college;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
