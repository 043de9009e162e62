package io.greentalent.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the session's cookie travel by https only, where people open the application by https (安全 Cookie): {@code BASE_URL} says so. */
@WebListener
public class SecureCookie implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "base.url")
    Optional<String> base = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (base.orElse("").strip().toLowerCase(Locale.ROOT).startsWith("https://")) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
