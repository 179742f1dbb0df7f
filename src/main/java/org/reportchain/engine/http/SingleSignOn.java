package org.reportchain.engine.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whom the provider vouches for into the web applications and {@code /engine-rest}: under the account that a claim
 * names, with the groups and districts that the engine knows.
 *
 * <p>A person who comes back from the provider gets the web applications' own session, as after their own login. The
 * form for a password stays at {@code /camunda/app/<app>/default/?password}.
 */
class SingleSignOn {

    static final String ASK = "/oauth2/authorization";
    static final String COME_BACK = "/login/oauth2";

    private static final RequestMatcher PAGE =
            DoorPaths.at(HttpMethod.GET, DoorPaths.WEB_APPS + "/app/{app}/{engine}/**");

    private final OidcSettings settings;
    private final IdentityService identities;

    SingleSignOn(OidcSettings settings, IdentityService identities) {
        this.settings = settings;
        this.identities = identities;
    }

    void programs(HttpSecurity http) throws Exception {
        http.oauth2ResourceServer(server -> server.jwt(tokens -> tokens.jwtAuthenticationConverter(this::program))
                .authenticationEntryPoint(SecurityChains::askForLogin));
    }

    void people(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage(ASK + "/" + OidcConfiguration.REGISTRATION)
                        .authorizationEndpoint(asking -> asking.authorizationRequestRepository(new PendingLogins()))
                        .successHandler((request, response, person) -> letIn(request, response, person))
                        .failureHandler((request, response, failure) -> SecurityChains.refuse(response)))
                .addFilterAfter(new AskTheProvider(), AuthorizationFilter.class);
    }

    private AbstractAuthenticationToken program(Jwt token) {
        String account = token.getClaimAsString(settings.accountClaim());
        Knocker person = account == null ? null : Knocker.find(identities, account);
        if (person == null) {
            throw new InvalidBearerTokenException("names no account");
        }
        return new UsernamePasswordAuthenticationToken(person, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        UserAuthentication account = account(login);
        if (account == null) {
            SecurityChains.refuse(response);
            return;
        }
        AuthenticationUtil.revalidateSession(request, account);
        // A redirect would still count as coming from the provider's site, and the browser would keep the new session's
        // cookie to itself; a page of our own that leads on does not.
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Texts.text("engine.signedOn", DoorPaths.WEB_APPS + "/app/tasklist/default/"));
    }

    private @Nullable UserAuthentication account(Authentication login) {
        Object account = ((OAuth2User) login.getPrincipal()).getAttribute(settings.accountClaim());
        return account == null ? null : AuthenticationUtil.createAuthentication("default", account.toString());
    }

    /** Sends whoever opens a page without having logged in to the provider. */
    private static class AskTheProvider extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (PAGE.matches(request) && request.getParameter("password") == null && !hasLoggedIn(request)) {
                response.sendRedirect(ASK + "/" + OidcConfiguration.REGISTRATION);
            } else {
                chain.doFilter(request, response);
            }
        }

        private static boolean hasLoggedIn(HttpServletRequest request) {
            HttpSession session = request.getSession(false);
            return session != null
                    && !AuthenticationUtil.getAuthsFromSession(session)
                            .getAuthentications()
                            .isEmpty();
        }
    }
}
