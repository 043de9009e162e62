package io.greentalent.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a redirect once its request is done (重定向时机). The server would send it at once, and a browser that follows before
 * {@link KeptNotes} has kept what was said would not be told it.
 */
public class RedirectsLast extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var waiting = new Waiting(response);
        chain.doFilter(request, waiting);
        waiting.send();
    }

    private static final class Waiting extends HttpServletResponseWrapper {
        private @Nullable String location;

        Waiting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String to) {
            if (isCommitted()) {
                throw new IllegalStateException("the response is committed");
            }
            location = to;
        }

        @Override
        public boolean isCommitted() {
            return location != null || super.isCommitted();
        }

        void send() throws IOException {
            if (location != null) {
                super.sendRedirect(location);
            }
        }
    }
}
