package io.greentalent.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Looks every few seconds whether this node holds the keys that the database is written with (密钥核对). A node that does not share
 * the folder of keys learns of others when these change; from then on it writes nothing by its own.
 */
@ApplicationScoped
public class KeyWatch {
    private static final Logger LOG = Log.of(KeyWatch.class);

    @Inject
    Threads threads;

    @Inject
    Connections connections;

    @Inject
    KeyRing keys;

    void start(@Observes @Priority(60) Startup event) {
        threads.every(Leader.BEAT, this::look);
    }

    /** Looks now; what cannot be asked stays as it was. */
    public void look() {
        try (var connection = connections.open()) {
            String why = KeyUses.of(connection, keys)
                    .strange()
                    .map(id -> "key " + id + " of the database is not in this node's folder of keys")
                    .orElse(null);
            if (why != null && !Objects.equals(why, keys.refusal())) {
                LOG.log(Level.ERROR, why + ": it writes nothing until the nodes share one folder");
            }
            keys.refuse(why);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the keys in use could not be looked up", WithoutValues.of(e));
        }
    }
}
