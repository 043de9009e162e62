package io.greentalent.shared;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets the persistence provider ask once (不重复查询): where the database cannot be reached, it would ask three times more with
 * five seconds between, and whoever waits for a page would wait as long.
 */
public class OneTry implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        if (session.getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }
}
