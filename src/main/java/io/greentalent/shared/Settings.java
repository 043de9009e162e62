package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the installation decides by environment: where data live, which database, whether the sample is wanted. */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "greentalent.data")
    String data;

    @Inject
    @ConfigProperty(name = "greentalent.sample", defaultValue = "false")
    boolean sample;

    @Inject
    @ConfigProperty(name = "db.url", defaultValue = "jdbc:h2:file:")
    String databaseUrl;

    @Inject
    @ConfigProperty(name = "http.host", defaultValue = "127.0.0.1")
    String host;

    @Inject
    @ConfigProperty(name = "api.requests.per.minute", defaultValue = "600")
    int apiPerMinute;

    @Inject
    @ConfigProperty(name = "request.id.of.proxy", defaultValue = "false")
    boolean requestIdsOfProxy;

    /** Whether a proxy before us sets {@code X-Request-Id} on each request, whatever the browser sent. */
    public boolean requestIdsOfProxy() {
        return requestIdsOfProxy;
    }

    @Inject
    @ConfigProperty(name = "metrics.token")
    Optional<String> metricsToken;

    /** Who brings it may read the metrics from another machine; empty where nobody may. */
    public String metricsToken() {
        return metricsToken.orElse("");
    }

    @Inject
    @ConfigProperty(name = "data.free.mb", defaultValue = "1024")
    long freeMegabytes;

    /** With less free space in the data folder than that, the server is not ready. */
    public long freeMegabytes() {
        return freeMegabytes;
    }

    @Inject
    @ConfigProperty(name = "auth.mode", defaultValue = "form")
    String authMode;

    /** True where people sign in at an identity provider (Keycloak), and no password is kept here. */
    public boolean signInElsewhere() {
        return "oidc".equals(authMode);
    }

    /** Refuses where people sign in elsewhere: there is no password here to give or to change. */
    public void passwordsAreHere() {
        if (signInElsewhere()) {
            throw Problem.of("shared.signInElsewhere");
        }
    }

    @Inject
    @ConfigProperty(name = "oidc.provisioning.secret")
    Optional<String> provisioningSecret = Optional.empty();

    @Inject
    @ConfigProperty(name = "oidc.provisioning.secret.file")
    Optional<String> provisioningSecretFile = Optional.empty();

    /** True where people are invited to sign in at the identity provider, and what changes here is carried there. */
    public boolean accountsAreCarried() {
        return signInElsewhere()
                && provisioningSecret.or(() -> provisioningSecretFile).isPresent();
    }

    /** Refuses where nobody can be invited from here. */
    public void mustCarryAccounts() {
        if (!accountsAreCarried()) {
            throw Problem.of("shared.nobodyIsInvited");
        }
    }

    @Inject
    @ConfigProperty(name = "greentalent.backups")
    Optional<String> backups = Optional.empty();

    @Inject
    @ConfigProperty(name = "greentalent.backup.keys")
    Optional<String> backupKeys = Optional.empty();

    /** The folder of backups: beside the data folder, unless it is said. */
    public Path backups() {
        return Path.of(backups.orElseGet(() -> data() + "-backups"));
    }

    /** The folder of the backups' keys: another one. */
    public Path backupKeys() {
        return Path.of(backupKeys.orElseGet(() -> data() + "-backup-keys"));
    }

    @Inject
    @ConfigProperty(name = "key.change.wait.seconds", defaultValue = "180")
    long keyChangeWait = 180;

    /** So long another node may still commit what it wrote by the keys before: a look at the keys in use, and the commit itself. */
    public Duration keysSettle() {
        return Duration.ofSeconds(keyChangeWait);
    }

    @Inject
    @ConfigProperty(name = "backup.max.age.hours", defaultValue = "48")
    long backupMaxAgeHours = 48;

    /** A backup that is older than that is said to be too old; zero where nobody shall be told. */
    public Duration backupMaxAge() {
        return Duration.ofHours(backupMaxAgeHours);
    }

    /** How many requests by one API key are answered in a minute. */
    public int apiPerMinute() {
        return apiPerMinute;
    }

    /** The folder of everything that must survive a restart: db, files, keys. */
    public Path data() {
        return Path.of(data);
    }

    /** True where the sample (and its well-known accounts) is wanted. */
    public boolean sample() {
        return sample;
    }

    /** True for the embedded database on this machine's own address: the only place where the sample may live. */
    public boolean embeddedAndLocal() {
        return embedded() && ("127.0.0.1".equals(host) || "localhost".equals(host));
    }

    /** True over the embedded database: no other process can be at it, so what a task's holder left is nobody's. */
    public boolean alone() {
        return embedded();
    }

    private boolean embedded() {
        return databaseUrl.startsWith("jdbc:h2:file:");
    }
}
