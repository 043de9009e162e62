package io.greentalent.people;

import io.greentalent.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who comes from the identity provider, as its token says (到访者).
 *
 * @param subject the id there
 * @param username as typed there; may be anything
 * @param name family name first where it is Chinese; may be empty
 * @param roles those that mean something here
 * @param collegeId the college that the realm names, if we know it
 */
public record Arrival(
        String subject,
        String username,
        String name,
        Set<Role> roles,
        @Nullable Long collegeId) {
    /** Whether an account is made at the first sign-in: a student's comes from a roster. */
    boolean ofStaff() {
        return roles.stream().anyMatch(role -> role != Role.STUDENT);
    }
}
