package org.reportchain.engine.http;

import static org.reportchain.engine.http.DoorPaths.any;
import static org.reportchain.engine.http.DoorPaths.at;
import static org.reportchain.engine.http.DoorPaths.engine;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which paths of the engine's REST interface are closed to everybody, open to everybody with an account, open to the
 * monitor as well, or open to administrators only: everything that is not listed here.
 *
 * <p>What is open is still subject to the engine's own permissions, tenants and guards.
 */
public final class Permitted {

    public static final String ADMINISTRATORS = "camunda-admin";

    /** The end of the post's group; its unit is before it. */
    private static final String MONITOR = ".monitor";

    private static final RequestMatcher SETUP = at(null, DoorPaths.WEB_APPS + "/api/admin/setup/**");

    /** Where code or a course of events could be put in, history taken out, or passwords guessed. */
    private static final RequestMatcher CLOSED = any(Stream.of(
                    Stream.of(SETUP),
                    engine(
                            null,
                            "deployment/create",
                            "deployment/{id}/redeploy",
                            "telemetry",
                            "modification",
                            "migration",
                            "process-instance/{id}/modification",
                            "process-instance/{id}/modification-async",
                            // Only a period is started by people, and only with its form.
                            "process-definition/{id}/start",
                            "process-definition/key/{key}/start",
                            "process-definition/key/{key}/submit-form",
                            "process-definition/key/{key}/tenant-id/{tenant}/start",
                            "process-definition/key/{key}/tenant-id/{tenant}/submit-form",
                            "process-definition/{id}/restart",
                            "process-definition/{id}/restart-async",
                            "external-task/fetchAndLock",
                            "identity/verify",
                            // Files of a report are kept by our own resources: these paths check no permission.
                            "task/{id}/attachment"),
                    engine(DELETE, "history", "deployment", "process-definition"),
                    // Whom a task is for is the model's to say.
                    engine(POST, "task/{id}/identity-links"),
                    // Opinions and notes are kept by our own resources: these check no permission, and no district.
                    engine(POST, "task/{id}/comment", "process-instance/{id}/comment"),
                    engine(PUT, "task/{id}/comment", "process-instance/{id}/comment"),
                    engine(DELETE, "task/{id}/comment", "process-instance/{id}/comment"),
                    engine(POST, "history/cleanup", "history/{what}/delete", "history/{what}/set-removal-time"))
            .flatMap(paths -> paths));

    private static final RequestMatcher OPEN = any(Stream.of(
                    // Not with everything below it: that is where a named engine's paths begin.
                    Stream.of("/engine-rest/engine", "/engine-rest/engine/").map(path -> at(GET, path)),
                    Stream.of("/camunda/api/engine/engine", "/camunda/api/engine/engine/")
                            .map(path -> at(GET, path)),
                    engine(null, "task", "filter"),
                    engine(
                            GET,
                            "version",
                            "process-definition",
                            "variable-instance",
                            "history",
                            "authorization/check",
                            "identity/password-policy"),
                    // A period begins here: the engine asks for the right to start it, and the start event for the
                    // post.
                    engine(POST, "process-definition/{id}/submit-form"),
                    engine(POST, "history", "variable-instance", "identity/password-policy"))
            .flatMap(paths -> paths));

    private static final RequestMatcher PEOPLE =
            any(engine(null, "user", "group", "tenant", "authorization", "identity"));

    /** What Cockpit asks for; queries are sent as POST where they do not fit into an address. */
    private static final RequestMatcher WATCHED =
            any(Stream.of(engine(GET, "{what}"), queries("process-instance", "execution", "incident", "job", "batch"))
                    .flatMap(paths -> paths));

    private Permitted() {}

    /** True where nobody may go, whoever it is. */
    public static boolean closed(HttpServletRequest request) {
        return CLOSED.matches(request);
    }

    /** True where somebody without the rights of an administrator may go. */
    public static boolean open(HttpServletRequest request, String person, List<String> groups) {
        return OPEN.matches(request)
                || ownAccount(request, person)
                || groups.stream().anyMatch(group -> group.endsWith(MONITOR))
                        && WATCHED.matches(request)
                        && !PEOPLE.matches(request);
    }

    /** The queries of a kind of object and their counts, and nothing below them. */
    private static Stream<RequestMatcher> queries(String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> Stream.of(kind, kind + "/count"))
                .flatMap(DoorPaths::everyRoot)
                .map(path -> at(POST, path));
    }

    private static boolean ownAccount(HttpServletRequest request, String person) {
        if (engine(GET, "identity/groups").anyMatch(groups -> groups.matches(request))) {
            return person.equals(request.getParameter("userId"));
        }
        return isOwn(request, GET, "user/{id}/profile", person) || isOwn(request, PUT, "user/{id}/credentials", person);
    }

    private static boolean isOwn(HttpServletRequest request, HttpMethod method, String pattern, String person) {
        return person.equals(DoorPaths.idIn(request, method, pattern));
    }
}
