package org.reportchain.fullstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One person at {@code /engine-rest}, logged in with HTTP Basic. */
class Rest {

    /** What the server answered. */
    record Answer(int status, String body) {

        /** The sentence of a refusal. */
        String message() {
            return read(body).path("message").asText();
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final @Nullable String person;

    /** A person of the demo, whose password is {@code demo}; nobody at all when null. */
    Rest(int port, @Nullable String person) {
        this.base = "http://localhost:" + port + "/engine-rest/";
        this.person = person;
    }

    /** Claims the one open task of a report at a step that the person may see, and completes it. */
    Answer act(String report, String step, Map<String, Object> variables) {
        String task = task(report, step);
        claim(task);
        return complete(task, variables);
    }

    String task(String report, String step) {
        List<String> tasks = tasks(report, step);
        if (tasks.size() != 1) {
            throw new AssertionError(person + " sees " + tasks.size() + " tasks " + step + " of " + report);
        }
        return tasks.get(0);
    }

    /** The open tasks of a report at a step for the groups of the person. */
    List<String> tasks(String report, String step) {
        String query = "processInstanceBusinessKey=" + report + "&taskDefinitionKey=" + step
                + "&includeAssignedTasks=true&withCandidateGroups=true&maxResults=2000";
        return ids(read(get("task?" + query).body()));
    }

    Answer claim(String task) {
        return post("task/" + task + "/claim", Map.of("userId", String.valueOf(person)));
    }

    Answer complete(String task, Map<String, Object> variables) {
        return post("task/" + task + "/complete", Map.of("variables", typed(variables)));
    }

    Answer submitForm(String task, Map<String, Object> variables) {
        return post("task/" + task + "/submit-form", Map.of("variables", typed(variables)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Map<String, Object> typed(Map<String, Object> variables) {
        Map<String, Object> typed = new LinkedHashMap<>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return typed;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (person != null) {
            String login = URLEncoder.encode(person, UTF_8) + ":demo";
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> ids(JsonNode tasks) {
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new AssertionError("The server did not answer with JSON: " + body, failure);
        }
    }
}
