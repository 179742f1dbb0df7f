package org.reportchain.engine.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who asks, and forgets it with the request: without an identity the engine checks nothing at all.
 * Whoever has not logged in gets no further than the next filter.
 */
class EngineIdentityFilter extends OncePerRequestFilter {

    /** Attribute of a request that says who has proved to be whom. */
    static final String PERSON = EngineIdentityFilter.class.getName() + ".person";

    private final IdentityService identities;

    EngineIdentityFilter(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Knocker person) {
            request.setAttribute(PERSON, person.id());
            identities.setAuthentication(person.id(), person.groups(), person.tenants());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
