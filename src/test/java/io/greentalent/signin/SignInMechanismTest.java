package io.greentalent.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.shared.Incident;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What is answered where nobody can be recognised, as looking fails. */
class SignInMechanismTest {
    private final Map<Object, Object> attributes = new HashMap<>();
    private final List<Object> sent = new ArrayList<>();

    private static <T> T saying(Class<T> type, BiFunction<String, Object[], Object> word) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> word.apply(method.getName(), arguments)));
    }

    private AuthenticationStatus after(RuntimeException thrown) throws Exception {
        var mechanism = new SignInMechanism();
        mechanism.door = new ApiDoor() {
            @Override
            AuthenticationStatus enter(
                    HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
                throw thrown;
            }
        };
        var request = saying(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getRequestURI", "getServletPath" -> "/api/v1/offerings";
            case "getContextPath" -> "";
            case "getMethod" -> "GET";
            case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
            default -> null;
        });
        var response = saying(
                HttpServletResponse.class, (name, arguments) -> name.equals("sendError") && sent.add(arguments[0]));
        return mechanism.validateRequest(
                request, response, saying(HttpMessageContext.class, (name, arguments) -> null));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoRefusal() throws Exception {
        var status = after(new IllegalStateException(new SQLException("Communications link failure", "08S01")));
        assertEquals(AuthenticationStatus.SEND_FAILURE, status);
        assertEquals(List.of(503), sent);
    }

    @Test
    void aFaultOfOursIsNoRefusalAndHasANumber() throws Exception {
        after(new IllegalStateException("a fault"));
        assertEquals(List.of(500), sent);
        assertEquals(true, Incident.isNumber((String) attributes.get(Incident.ATTRIBUTE)));
    }
}
