package org.reportchain.fullstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.reportchain.fullstack.Rest.Answer;

/** One person at one of the two places where the engine's own interface is served. */
final class Door {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private final String path;
    private final String login;

    private Door(int port, String path, String person) {
        this.root = "http://localhost:" + port;
        this.path = path;
        this.login = "Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(UTF_8));
    }

    /** {@code /engine-rest}, with a login by HTTP Basic. */
    static Door rest(int port, String person) {
        return new Door(port, "/engine-rest/", person);
    }

    /** The interface behind Tasklist, with the session and the token of the web applications. */
    static Door webapp(int port, String person) {
        Door door = new Door(port, "/camunda/api/engine/engine/default/", person);
        door.send(door.request("/camunda/app/tasklist/default/").GET());
        String form = "username=" + URLEncoder.encode(person, UTF_8) + "&password=demo";
        Answer answer = door.send(door.request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.status() != 200) {
            throw new AssertionError(person + " cannot log in: " + answer);
        }
        // The login begins a new session, and with the next page comes its token.
        door.send(door.request("/camunda/app/tasklist/default/").GET());
        return door;
    }

    /** The session, for a browser that goes on with it. */
    List<Cookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(root))
                .toList();
    }

    Answer get(String resource) {
        return send(request(path + resource).GET());
    }

    Answer post(String resource, Object body) {
        try {
            return send(request(path + resource)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return path;
    }

    private HttpRequest.Builder request(String resource) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + resource));
        if (path.startsWith("/engine-rest")) {
            return request.header("Authorization", login);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
