package org.reportchain.engine.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.audit.RemoteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the audit who was let in and who was turned away, at whatever door: by the answer that leaves the house.
 *
 * <p>Within {@link RemoteAddress}, which knows the request's address, and around every filter that refuses something.
 */
@Component
@Order(DoorAudit.AROUND_ALL_DOORS)
class DoorAudit extends OncePerRequestFilter {

    static final int AROUND_ALL_DOORS = RemoteAddress.AROUND_ALL + 1;

    private static final Logger LOG = LoggerFactory.getLogger(DoorAudit.class);
    private static final int LONGEST_PATH = 300;
    private static final Pattern LOGIN = Pattern.compile(
            "POST/camunda/api/admin/auth/user/[^/]+/login/[^/]+|GET" + SingleSignOn.COME_BACK + "/code/[^/]+");
    private static final Pattern PERSON = Pattern.compile("[a-zA-Z0-9._@-]{1,64}");

    private final AuditTrail audit;

    DoorAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String before = person(request); // a failed check against forgery ends the session
        chain.doFilter(request, response);
        String kind = kind(request, response.getStatus());
        if (kind != null) {
            String after = person(request);
            record(AuditEvent.of(kind, null)
                    .by(after == null ? before : after)
                    .changed(null, response.getStatus() + " " + request.getMethod() + " " + path(request)));
        }
    }

    private static @Nullable String kind(HttpServletRequest request, int status) {
        boolean login =
                LOGIN.matcher(request.getMethod() + request.getRequestURI()).matches();
        return switch (status) {
            case HttpServletResponse.SC_FORBIDDEN -> "REFUSED";
            case HttpServletResponse.SC_UNAUTHORIZED ->
                login || request.getHeader(HttpHeaders.AUTHORIZATION) != null ? "LOGIN_FAILED" : null;
            case HttpServletResponse.SC_OK -> login ? "LOGGED_IN" : null;
            default -> null;
        };
    }

    private void record(AuditEvent event) {
        try {
            audit.recordApart(event);
        } catch (RuntimeException failure) {
            // The answer has left: all that remains is to leave a trace elsewhere.
            LOG.error("Not in the audit: {} {}", event.kind(), event.newValue(), failure);
        }
    }

    private static @Nullable String person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            for (var login : AuthenticationUtil.getAuthsFromSession(session).getAuthentications()) {
                return login.getName();
            }
        }
        Object proved = request.getAttribute(EngineIdentityFilter.PERSON);
        return proved == null ? basic(request.getHeader(HttpHeaders.AUTHORIZATION)) : proved.toString();
    }

    /** The name that a request claims by HTTP Basic without having proved it. */
    private static @Nullable String basic(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            String name = pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : "";
            return PERSON.matcher(name).matches() ? name : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }
}
