package org.reportchain.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sends requests: nobody in particular, a program with HTTP Basic, or a person in the web applications.
 *
 * <p>Cookies marked as secure are kept although the tests speak plain HTTP: a browser does so for this host, too.
 */
public class Visitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final CookieManager cookies;
    private final String base;
    private final @Nullable String authorization;

    private Visitor(int port, @Nullable String authorization, CookieManager cookies) {
        this.cookies = cookies;
        this.base = "http://localhost:" + port;
        this.authorization = authorization;
    }

    public static Visitor nobody(int port) {
        return new Visitor(port, null, new CookieManager());
    }

    public static Visitor program(int port, String account, String password) {
        String login = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
        return new Visitor(port, "Basic " + login, new CookieManager());
    }

    public static Visitor bearer(int port, String token) {
        return new Visitor(port, "Bearer " + token, new CookieManager());
    }

    public static Visitor administrator(int port) {
        return program(port, Production.ADMINISTRATOR, Production.ADMINISTRATORS_PASSWORD);
    }

    public static Visitor holder(int port, String post) {
        return program(port, post, Production.PASSWORD);
    }

    /** Somebody who has logged in to Tasklist as a browser does. */
    public static Visitor inTasklist(int port, String account, String password) {
        Visitor person = nobody(port);
        person.get("/camunda/app/tasklist/default/?password");
        Answer answer = person.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + URLEncoder.encode(account, UTF_8) + "&password=" + URLEncoder.encode(password, UTF_8),
                "application/x-www-form-urlencoded",
                Map.of());
        if (answer.status() != 200) {
            throw new AssertionError("Login answered " + answer.status() + " " + answer.body());
        }
        person.get("/camunda/app/tasklist/default/"); // the new session's token
        return person;
    }

    /** The same browser at another node. */
    public Visitor at(int other) {
        return new Visitor(other, authorization, cookies);
    }

    public Answer get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    public Answer json(String method, String path, @Nullable String body) {
        return send(method, path, body, "application/json", Map.of());
    }

    public Answer send(
            String method,
            String path,
            @Nullable String body,
            @Nullable String contentType,
            Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        String kept = String.join(
                "; ",
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        String token = cookie("XSRF-TOKEN");
        if (token != null && !headers.containsKey("X-XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            keep(response);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Nullable
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private void keep(HttpResponse<String> response) {
        for (String header : response.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                cookie.setPath("/"); // what is named alike is the same cookie here
                cookies.getCookieStore().add(URI.create(base), cookie);
            }
        }
    }
}
