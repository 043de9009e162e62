package io.greentalent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands out the theme's style sheet. */
@WebServlet("/resources/theme.css")
public class ThemeSheet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrimeTheme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.getWriter().write(theme.css());
    }
}
