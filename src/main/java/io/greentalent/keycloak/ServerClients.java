package io.greentalent.keycloak;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/** Lets Keycloak's administration client speak by the server's own REST client (管理客户端): no other one travels with the product. */
class ServerClients implements ResteasyClientProvider {
    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 10;
    /** Answers that are no success come as what Jakarta REST knows for them. */
    private static final String NO_MAPPER = "microprofile.rest.client.disable.default.mapper";

    private static final int FIRST = 100;

    @Override
    public Client newRestEasyClient(@Nullable Object json, @Nullable SSLContext ssl, boolean trustAll) {
        return ClientBuilder.newBuilder()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .build();
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> interfaceOf) {
        var builder = RestClientBuilder.newBuilder()
                .baseUri(target.getUri())
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .property(NO_MAPPER, true)
                .register(new RealmJson(), FIRST);
        // Who asks: the client's own name, or its token.
        target.getConfiguration().getInstances().stream()
                .filter(ClientRequestFilter.class::isInstance)
                .forEach(builder::register);
        return builder.build(interfaceOf);
    }
}
