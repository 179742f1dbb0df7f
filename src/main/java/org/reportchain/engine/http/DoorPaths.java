package org.reportchain.engine.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Patterns below the roots at which the engine's REST interface can be reached.
 *
 * <p>Matchers are objects on purpose: a pattern given as a string is looked up in Spring's own servlet and would never
 * match Jersey's. Every pattern ends with {@code **}, because Jersey takes a trailing slash for the same resource.
 */
final class DoorPaths {

    static final String REST = "/engine-rest";
    static final String WEB_APPS = "/camunda";

    private static final List<String> ROOTS =
            List.of(REST, REST + "/engine/{engine}", WEB_APPS + "/api/engine/engine/{engine}");

    private DoorPaths() {}

    static RequestMatcher under(String root) {
        return PathPatternRequestMatcher.withDefaults().matcher(root + "/**");
    }

    static RequestMatcher at(@Nullable HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }

    /** The patterns, with one method or any, below every root of the engine's REST interface. */
    static Stream<RequestMatcher> engine(@Nullable HttpMethod method, String... patterns) {
        return Arrays.stream(patterns).flatMap(DoorPaths::everyRoot).map(path -> at(method, path + "/**"));
    }

    /** The pattern below every root of the engine's REST interface. */
    static Stream<String> everyRoot(String pattern) {
        return ROOTS.stream().map(root -> root + "/" + pattern);
    }

    static RequestMatcher any(Stream<RequestMatcher> matchers) {
        return new OrRequestMatcher(matchers.toList());
    }

    /** The value of the variable {@code id} when the request matches the pattern below one of the roots. */
    static @Nullable String idIn(HttpServletRequest request, HttpMethod method, String pattern) {
        return engine(method, pattern)
                .map(matcher -> matcher.matcher(request))
                .filter(RequestMatcher.MatchResult::isMatch)
                .map(result -> result.getVariables().get("id"))
                .findFirst()
                .orElse(null);
    }
}
