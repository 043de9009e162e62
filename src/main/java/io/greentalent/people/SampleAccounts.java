package io.greentalent.people;

import io.greentalent.shared.Role;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Tells visitors of an installation with the sample how to sign in as each role. The password was made at the first start
 * and stands in the data folder; elsewhere there is nothing to tell.
 */
@ApplicationScoped
public class SampleAccounts {
    /** In the data folder; written by the sample. */
    public static final String PASSWORD_FILE = "sample-password";

    private static final List<Role> ROLES = List.of(Role.values());

    private volatile List<Hint> hints = List.of();

    @Inject
    Settings settings;

    /**
     * One account to try.
     *
     * @param role the message key's last part
     */
    public record Hint(String role, String username, String password) {
        public String getRole() {
            return role;
        }

        public String getUsername() {
            return username;
        }

        public String getPassword() {
            return password;
        }
    }

    /** The accounts to choose from; empty where there is no sample. */
    public List<Hint> hints() {
        if (hints.isEmpty() && settings.sample()) {
            hints = read();
        }
        return hints;
    }

    private List<Hint> read() {
        var file = settings.data().resolve(PASSWORD_FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            String password = Files.readString(file).strip();
            return ROLES.stream()
                    .map(role -> new Hint(role.name(), username(role), password))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's account of that role. */
    public static String username(Role role) {
        return switch (role) {
            case STUDENT -> "student";
            case INSTRUCTOR -> "instructor";
            case COLLEGE -> "college";
            case BASE_MANAGER -> "base";
            case OPERATOR -> "operator";
            case COMMISSION -> "commission";
        };
    }
}
