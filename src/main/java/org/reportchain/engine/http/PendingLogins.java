package org.reportchain.engine.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * Logins for which the provider has been asked, for five minutes.
 *
 * <p>Apart from the session, whose cookie a browser does not send when the provider leads back here: it is SameSite
 * Strict. The cookie of a pending login is Lax and worth nothing without the provider's answer.
 */
class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "REPORT-CHAIN-LOGIN";
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private record Pending(OAuth2AuthorizationRequest asked, Instant end) {}

    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Pending found = cookie == null ? null : pending.get(cookie.getValue());
        if (found == null || clock.instant().isAfter(found.end())) {
            return null;
        }
        return Objects.equals(found.asked().getState(), request.getParameter("state")) ? found.asked() : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        pending.values().removeIf(login -> now.isAfter(login.end()));
        if (asked != null && pending.size() < MOST) {
            String key = UUID.randomUUID().toString();
            pending.put(key, new Pending(asked, now.plus(KEPT)));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, key, KEPT));
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (asked != null && cookie != null) {
            pending.remove(cookie.getValue());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        }
        return asked;
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/login/oauth2")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
