package org.reportchain.engine.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that are spelled so that two readers could understand them differently: with parameters, empty or dot
 * segments, encoded separators, or letters that need no encoding.
 *
 * <p>First of all filters: Spring parses the path before its own firewall looks at it, and fails on some of these.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern ODD = Pattern.compile(
            ";|//|\\\\|/\\.{1,2}(/|$)" // parameters, empty and dot segments
                    + "|%(?i:2[ef5]|5c|3b|[01].|7f)" // . / % \ ; and control characters
                    + "|%(?i:3[0-9]|[46][1-9a-f]|[57][0-9a]|2d|5f|7e)"); // digits, letters, - _ ~

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ODD.matcher(request.getRequestURI()).find()) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "engine.problem.malformed")
                    .write(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
