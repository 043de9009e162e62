package io.greentalent.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Begins a session for a visitor from this very machine (自检访问), as the sign-in page does where people sign in here: so the server can look
 * whether sessions are kept, wherever people sign in. For everybody else there is nothing here.
 */
@WebServlet("/public/session")
public class OwnVisit extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRemoteAddr().equals(request.getLocalAddr())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.getSession(true);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
