package io.greentalent.keycloak;

import io.greentalent.people.CarryOver;
import io.greentalent.people.CarryOver.Wanted;
import io.greentalent.shared.Leader;
import io.greentalent.shared.WithoutValues;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries to Keycloak what was asked for of accounts here (账号同步): the node that leads, again and again, one account after the other. What it was
 * at when it was killed is done again, and found done. While Keycloak is down everything waits.
 */
@ApplicationScoped
class CarryAccounts {
    private static final Logger LOG = System.getLogger(CarryAccounts.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration REFUSED_AGAIN = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    @Inject
    ProvisioningSettings settings;

    @Inject
    CarryOver carryOver;

    @Inject
    RealmUsers users;

    @Inject
    Leader leader;

    private volatile boolean down;

    void start(@Observes @Priority(6000) Startup event) {
        if (settings.on()) {
            leader.every(PAUSE, "carrying accounts to Keycloak", this::carry);
        }
    }

    /** All that is due, as long as Keycloak answers. */
    void carry() {
        for (long id : carryOver.due(AT_ONCE)) {
            try {
                carry(id);
                down = false;
            } catch (KeycloakDown e) {
                if (!users.answer()) {
                    if (!down) {
                        Refusals.log(e);
                    }
                    down = true;
                    return;
                }
                aside(id, e);
            } catch (RuntimeException e) {
                aside(id, e);
            }
        }
    }

    /** What fails by itself alone keeps nobody else waiting. */
    private void aside(long id, Exception why) {
        LOG.log(Level.WARNING, "counterpart " + id + " could not be carried, it is tried again", WithoutValues.of(why));
        carryOver.later(id, REFUSED_AGAIN);
    }

    private void carry(long id) throws KeycloakDown {
        try {
            var due = carryOver.wanted(id);
            if (due.isPresent()) {
                carry(due.get());
            }
        } catch (RuntimeException | KeycloakDown e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void carry(Wanted wanted) throws Exception {
        try {
            bring(wanted);
            carryOver.done(wanted);
        } catch (NotCarried e) {
            failed(wanted, e);
        } catch (ProcessingException e) {
            throw new KeycloakDown("Keycloak's administration does not answer", e);
        } catch (ClientErrorException e) {
            refused(wanted, e);
        } catch (WebApplicationException e) {
            throw new KeycloakDown("Keycloak's administration failed", e);
        }
    }

    private void bring(Wanted wanted) throws Exception {
        String subject = wanted.subject();
        if (wanted.leaving()) {
            var leaving = subject == null ? users.known(wanted) : Optional.of(subject);
            leaving.ifPresent(users::erase);
            return;
        }
        if (subject == null) {
            if (wanted.disabled() || !wanted.invite()) {
                // Nobody is let in there who is not wanted here.
                return;
            }
            subject = found(wanted);
        }
        var known = wanted.of(subject);
        users.fit(known);
        if (known.invite()) {
            users.invite(known);
        }
    }

    /** The user's id, of one that is tied to the account by now. */
    private String found(Wanted wanted) throws Exception {
        var known = users.known(wanted);
        String subject = known.isPresent() ? known.get() : users.make(wanted);
        if (!carryOver.tie(wanted, subject)) {
            throw new NotCarried("subjectTaken");
        }
        return subject;
    }

    private void failed(Wanted wanted, NotCarried why) {
        if (why.reason().equals("gone")) {
            carryOver.part(wanted);
        }
        LOG.log(Level.WARNING, "account " + wanted.accountId() + " is not carried to Keycloak: " + why.reason());
        carryOver.failed(wanted, why.reason(), why.again());
    }

    /** The service account has no right to it, or Keycloak takes what is asked for no mistake of ours to mend. */
    private void refused(Wanted wanted, ClientErrorException e) throws KeycloakDown {
        var status = Answered.status(e);
        if (status == Response.Status.UNAUTHORIZED || status == Response.Status.FORBIDDEN) {
            carryOver.failed(wanted, "notAllowed", REFUSED_AGAIN);
            throw new KeycloakDown("the service account may not administer users: status "
                    + e.getResponse().getStatus());
        }
        if (status == Response.Status.NOT_FOUND) {
            throw new KeycloakDown("no realm at OIDC_ISSUER for the administration: status 404");
        }
        failed(wanted, new NotCarried("refused"));
    }
}
