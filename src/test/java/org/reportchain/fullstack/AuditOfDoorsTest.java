package org.reportchain.fullstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes in and who is turned away is in the audit within a minute, with name and address. */
@FullStackTest
class AuditOfDoorsTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private record Trace(String kind, @Nullable String person, String origin, String what) {}

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void refusedAttemptIsChainedWithItsPersonAndAddress() {
        Rest clerk = new Rest(port, "280.clerk");

        assertThat(clerk.post("user/create", Map.of("profile", Map.of("id", "intruder")))
                        .status())
                .isEqualTo(403);

        assertChained("280.clerk", "REFUSED", "403 POST /engine-rest/user/create");
    }

    @Test
    void wrongPasswordOverRestIsChainedUnderTheNameThatWasTried() throws Exception {
        String login = Base64.getEncoder().encodeToString("281.clerk:wrong".getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri("/engine-rest/task"))
                .header("Authorization", "Basic " + login)
                .build();

        assertThat(send(request)).isEqualTo(401);

        assertChained("281.clerk", "LOGIN_FAILED", "401 GET /engine-rest/task");
    }

    @Test
    void loginToTasklistIsChained() throws Exception {
        assertThat(login("282.clerk", "demo")).isEqualTo(200);

        assertChained("282.clerk", "LOGGED_IN", "200 POST /camunda/api/admin/auth/user/default/login/tasklist");
    }

    @Test
    void anonymousVisitorLeavesNoTrace() throws Exception {
        long before = events();

        assertThat(send(HttpRequest.newBuilder(uri("/engine-rest/task")).build()))
                .isEqualTo(401);

        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        return jdbc.sql("select count(*) from audit_event where kind in ('REFUSED', 'LOGIN_FAILED', 'LOGGED_IN')")
                .query(Long.class)
                .single();
    }

    private void assertChained(String person, String kind, String what) {
        await().atMost(A_MINUTE).until(() -> !traces(person).isEmpty());
        assertThat(traces(person)).singleElement().satisfies(trace -> {
            assertThat(trace.kind()).isEqualTo(kind);
            assertThat(trace.what()).isEqualTo(what);
            assertThat(trace.origin()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        });
    }

    private List<Trace> traces(String person) {
        return jdbc.sql("""
                select e.kind, p.person, e.origin, e.new_value as what
                  from audit_event e
                  join audit_link l on l.event = e.id
                  join audit_person p on p.pseudonym = e.person
                 where p.person = ? order by e.id""").param(person).query(Trace.class).list();
    }

    private int login(String person, String password) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri("/camunda/app/tasklist/default/")).build());
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        return send(HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/tasklist"))
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + person + "&password=" + password))
                .build());
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
