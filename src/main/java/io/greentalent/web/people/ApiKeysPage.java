package io.greentalent.web.people;

import io.greentalent.people.Accounts;
import io.greentalent.people.ApiKey;
import io.greentalent.people.ApiKeys;
import io.greentalent.people.IssueApiKey;
import io.greentalent.people.RevokeApiKey;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.Role;
import io.greentalent.web.Show;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys by which other systems speak for the caller's college, office or self (API 密钥); a secret is shown once. */
@Named
@RequestScoped
public class ApiKeysPage {
    @Inject
    ApiKeys keys;

    @Inject
    IssueApiKey issue;

    @Inject
    RevokeApiKey revoke;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller who;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private List<ApiKey> listed = List.of();
    private Map<Long, String> makers = Map.of();
    private Set<Role> own = Set.of();
    private String name = "";
    private String[] roles = {};
    private @Nullable LocalDate validUntil;
    private @Nullable String secret;

    /** Where a key stands on this day. */
    public enum Standing {
        IN_FORCE,
        OVER,
        REVOKED
    }

    /** Reads the keys and the choices: before what was chosen is validated. Throws {@link Denied} for who may have none. */
    @PostConstruct
    public void load() {
        own = EnumSet.noneOf(Role.class);
        own.addAll(who.get().roles());
        own.remove(Role.STUDENT);
        if (own.isEmpty()) {
            throw new Denied("apiKeys");
        }
        listed = keys.list(who.get());
        makers = accounts.names(listed.stream().map(ApiKey::madeBy).collect(Collectors.toSet()));
    }

    /** Makes one; its secret is on the page that answers, and nowhere else. */
    public void issue() {
        var chosen =
                own.size() == 1 ? own : Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        secret = issue.issue(name, chosen, validUntil).secret();
        name = "";
        validUntil = null;
        load();
    }

    public String revoke(long keyId) {
        revoke.revoke(keyId);
        show.done("webadmin.keys.revoked");
        return "/app/keys.xhtml?faces-redirect=true";
    }

    public Standing standing(ApiKey key) {
        if (key.revokedAt() != null) {
            return Standing.REVOKED;
        }
        return key.usableOn(LocalDate.now(clock)) ? Standing.IN_FORCE : Standing.OVER;
    }

    /** The name of whoever made it. */
    public String maker(ApiKey key) {
        return makers.getOrDefault(key.madeBy(), "");
    }

    public List<ApiKey> getListed() {
        return listed;
    }

    /** The roles that a key may have. */
    public Set<Role> getOwn() {
        return own;
    }

    /** The new key, once. */
    public @Nullable String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
