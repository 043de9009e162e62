package io.greentalent.keycloak;

import io.greentalent.partners.Colleges;
import io.greentalent.people.CarryOver.Wanted;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Makes the realm's users as accounts here are (统一身份用户). What is done already is found done: a user made for an account bears its number, so
 * that neither a second try nor a second server makes another.
 */
@ApplicationScoped
class RealmUsers {
    /** The attribute that names the account; only administrators see it. */
    static final String ACCOUNT = "greentalentAccount";

    private static final String COLLEGE = "college";
    private static final String PASSWORD = "UPDATE_PASSWORD";
    private static final String SECOND_FACTOR = "CONFIGURE_TOTP";
    private static final Duration MAIL_AGAIN = Duration.ofMinutes(5);

    @Inject
    AdminRealm realm;

    @Inject
    RealmRoles roles;

    @Inject
    KeycloakSettings settings;

    @Inject
    Colleges colleges;

    /** The id of the user that stands for the account there already; empty where none does. */
    Optional<String> known(Wanted wanted) {
        return realm
                .get()
                .users()
                .searchByAttributes(null, null, null, false, ACCOUNT + ":" + wanted.accountId())
                .stream()
                .filter(user -> standsFor(user, wanted))
                .map(UserRepresentation::getId)
                .findFirst();
    }

    /** Makes it; returns its id. Refuses where user name or address are another's. */
    String make(Wanted wanted) throws NotCarried {
        var user = new UserRepresentation();
        user.setUsername(wanted.username());
        user.setLastName(wanted.name());
        user.setEmail(wanted.email());
        user.setEnabled(!wanted.disabled());
        user.singleAttribute(ACCOUNT, Long.toString(wanted.accountId()));
        college(wanted).ifPresent(code -> user.singleAttribute(COLLEGE, code));
        try (Response answer = realm.get().users().create(user)) {
            return switch (answer.getStatusInfo().toEnum()) {
                case CREATED -> id(answer);
                case CONFLICT -> another(wanted);
                case BAD_REQUEST -> throw new NotCarried("refused");
                default -> throw Answered.otherwise(answer);
            };
        }
    }

    private static String id(Response created) {
        String path = created.getLocation().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Somebody has the name or the address: ourselves a moment ago, or a user that is not ours to take. */
    private String another(Wanted wanted) throws NotCarried {
        var named = realm.get().users().searchByUsername(wanted.username(), true).stream()
                .findFirst();
        if (named.isPresent() && standsFor(named.get(), wanted)) {
            return named.get().getId();
        }
        throw new NotCarried(named.isPresent() ? "usernameTaken" : "emailTaken");
    }

    /** By the number alone it might be another's: after a restore numbers are given anew. */
    private static boolean standsFor(UserRepresentation user, Wanted wanted) {
        return Long.toString(wanted.accountId()).equals(user.firstAttribute(ACCOUNT))
                && wanted.username().equalsIgnoreCase(user.getUsername());
    }

    /** Brings the user of that id to what is wanted. Refuses one that is gone. */
    void fit(Wanted wanted) throws NotCarried {
        var user = user(wanted);
        try {
            var there = user.toRepresentation();
            if (wanted.rolesDue() && !wanted.roles().isEmpty()) {
                roles.fit(user, roles.of(wanted.roles()));
            }
            boolean shut = wanted.lockDue() && wanted.disabled() && there.isEnabled();
            if (changed(there, wanted)) {
                update(user, there, wanted);
            }
            if (shut) {
                user.logout();
            }
        } catch (NotFoundException e) {
            throw gone();
        }
    }

    /** Only a realm that is there can tell that a user is not: one that was switched off or renamed says the same. */
    private NotCarried gone() {
        realm.get().users().count();
        return new NotCarried("gone");
    }

    private boolean changed(UserRepresentation there, Wanted wanted) {
        boolean changed = false;
        if (wanted.lockDue() && there.isEnabled() == wanted.disabled()) {
            there.setEnabled(!wanted.disabled());
            changed = true;
        }
        var code = wanted.rolesDue() ? college(wanted) : Optional.<String>empty();
        if (code.isPresent() && !code.get().equals(there.firstAttribute(COLLEGE))) {
            there.singleAttribute(COLLEGE, code.get());
            changed = true;
        }
        return changed || differs(there.getEmail(), wanted);
    }

    private static boolean differs(@Nullable String email, Wanted wanted) {
        return wanted.email() != null && !wanted.email().equalsIgnoreCase(email);
    }

    /** An address that is another's there keeps nobody from being shut out. */
    private static void update(UserResource user, UserRepresentation there, Wanted wanted) throws NotCarried {
        String email = there.getEmail();
        if (differs(email, wanted)) {
            there.setEmail(wanted.email());
        }
        try {
            user.update(there);
        } catch (ClientErrorException e) {
            if (Answered.status(e) == Response.Status.CONFLICT) {
                there.setEmail(email);
                user.update(there);
                throw new NotCarried("emailTaken");
            }
            throw e;
        }
    }

    /** Sends the mail by whose link the owner chooses a password, and a second factor where the role asks for one. */
    void invite(Wanted wanted) throws NotCarried {
        var user = user(wanted);
        var actions = new ArrayList<>(List.of(PASSWORD));
        if (RealmRoles.needSecondFactor(wanted.roles()) && !hasSecondFactor(user)) {
            actions.add(SECOND_FACTOR);
        }
        try {
            user.executeActionsEmail(settings.clientId(), null, null, actions);
        } catch (InternalServerErrorException | ProcessingException e) {
            // Of a mail server that is slow it is not known whether it took the mail: it is not asked again at once.
            throw new NotCarried("mail", MAIL_AGAIN);
        } catch (NotFoundException e) {
            throw gone();
        } catch (ClientErrorException e) {
            if (Answered.status(e) == Response.Status.BAD_REQUEST) {
                throw new NotCarried("notInvited");
            }
            throw e;
        }
    }

    /** A mail must not replace one that stands. */
    private static boolean hasSecondFactor(UserResource user) {
        return user.credentials().stream().anyMatch(credential -> "otp".equals(credential.getType()));
    }

    /** Whether the administration answers at all. */
    boolean answer() {
        try {
            realm.get().users().count();
            return true;
        } catch (ProcessingException | WebApplicationException e) {
            return false;
        }
    }

    /** Takes the user away; one that is gone already is as well. */
    void erase(String subject) {
        try (Response answer = realm.get().users().delete(subject)) {
            if (answer.getStatusInfo().toEnum() != Response.Status.NOT_FOUND && answer.getStatus() >= 300) {
                throw Answered.otherwise(answer);
            }
        }
    }

    private UserResource user(Wanted wanted) {
        return realm.get().users().get(Objects.requireNonNull(wanted.subject()));
    }

    private Optional<String> college(Wanted wanted) {
        return Optional.ofNullable(wanted.collegeId())
                .flatMap(id -> colleges.find(id, Scope.all()))
                .map(college -> college.code().digits());
    }
}
