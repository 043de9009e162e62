package io.greentalent.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins a session of this server's own as any visitor would (自检会话), looks for it in the database, and takes it out again. */
@ApplicationScoped
class OwnSession {
    /** Four digits of the server's, the id, and the nodes that served it. */
    private static final Pattern COOKIE = Pattern.compile("GTSESSION=\\w{4}([^:;]+)");

    /** Begins a session for this machine's own visits, wherever people sign in. */
    private static final String PAGE = "/public/session";

    @Inject
    @ConfigProperty(name = "http.host", defaultValue = "127.0.0.1")
    String host;

    @Inject
    @ConfigProperty(name = "http.port", defaultValue = "9080")
    int port;

    /** Throws {@link Unfit} where its row is missing. */
    // Looked up and not injected: it is there only where sessions are kept in the database. The name is our own word.
    @SuppressWarnings("BanJNDI")
    void mustBeWritten() throws Unfit, IOException, InterruptedException, SQLException, NamingException {
        String id = begun();
        DataSource sessions = InitialContext.doLookup("jdbc/sessions");
        try (var connection = sessions.getConnection()) {
            if (!taken(connection, id)) {
                throw new Unfit("sessions are not written");
            }
        } catch (SQLSyntaxErrorException e) {
            throw new Unfit("sessions are not written: their table is missing or another one");
        }
    }

    /** The id of a session that was begun as by a visitor. */
    String begun() throws Unfit, IOException, InterruptedException {
        String address = host.equals("*") || host.equals("0.0.0.0") ? "127.0.0.1" : host;
        var request = HttpRequest.newBuilder(URI.create("http://" + address + ":" + port + PAGE))
                // By the plain old protocol: an upgrade would leave an answer without content open for ever.
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(DatabaseReading.PATIENCE.multipliedBy(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .allValues("set-cookie")
                    .stream()
                    .map(COOKIE::matcher)
                    .filter(m -> m.lookingAt())
                    .map(m -> m.group(1))
                    .findFirst()
                    .orElseThrow(() -> new Unfit("no session begins for a visitor"));
        }
    }

    /** Deletes its row; true where there was one. */
    private static boolean taken(Connection connection, String id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from sessions where id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate() > 0;
        }
    }
}
