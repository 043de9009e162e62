package io.greentalent.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets one node do what must not be done twice (后台主节点). It tells every few seconds that it is alive; another one leads
 * when it has not for {@link #TERM}, and what the first one still does is not committed any more.
 */
@ApplicationScoped
public class Leader {
    /** The row whose time tells whether somebody leads. */
    public static final String LEASE = "leader";

    static final Duration TERM = Duration.ofSeconds(20);
    /** How often a node tells that it is alive, and looks whether others are. */
    static final Duration BEAT = Duration.ofSeconds(5);

    private static final Logger LOG = Log.of(Leader.class);

    @Inject
    Threads threads;

    @Inject
    Leases leases;

    @Inject
    Fence fence;

    @Inject
    OwnRequest request;

    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    private volatile Optional<Leases.Term> term = Optional.empty();

    void start(@Observes @Priority(50) Startup event) {
        if (settings.alone()) {
            transactions.run(() -> leases.free(LEASE));
        }
        request.run(this::beat);
        threads.every(BEAT, () -> request.run(this::beat));
    }

    /** Takes or keeps the lead, where no other node has it. */
    void beat() {
        try {
            transactions.run(() -> term = leases.take(LEASE, TERM));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the leader's lease could not be looked at, it is tried again", WithoutValues.of(e));
        }
    }

    /** Whether this node led when it last looked. */
    public boolean leads() {
        return term.isPresent();
    }

    /**
     * Does the work again and again, that long after it last ended, on the node that leads then: as the product itself, and
     * with each transaction only while it leads. What fails is logged and tried again the next time.
     *
     * @param what for the log: "signing the daily root"
     */
    public void every(Duration pause, String what, Runnable work) {
        threads.every(pause, () -> request.run(() -> once(what, work)));
    }

    /** As {@link #every}, once and soon: what a start is worth looking at. */
    public void soon(String what, Runnable work) {
        threads.soon(() -> request.run(() -> once(what, work)));
    }

    /** Does the work once, where this node leads. */
    void once(String what, Runnable work) {
        var held = term;
        if (held.isEmpty()) {
            return;
        }
        try {
            fence.during(() -> leases.fence(held.get()), work);
        } catch (LeaseLost e) {
            LOG.log(Level.INFO, what + " is another node's work now");
        } catch (Exception e) {
            LOG.log(Level.WARNING, what + " failed, it is tried again", WithoutValues.of(e));
        }
    }
}
