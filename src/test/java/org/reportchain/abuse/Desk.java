package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a person in Tasklist sends for a task that they hold, as its form does. */
record Desk(Visitor person, String task) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode view() {
        return read(person.get(path("")));
    }

    JsonNode check(JsonNode content) {
        return send("POST", "/check", Map.of("content", content)).path("findings");
    }

    /** Saves over a revision of the draft; returns the next one. */
    long save(long revision, JsonNode content) {
        return send("PUT", "/draft", Map.of("revision", revision, "content", content))
                .path("revision")
                .asLong();
    }

    JsonNode attach(String name, int number) {
        String file = "%PDF-1.7\n1 0 obj\n<< /Number " + number + " >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
        return read(person.send(
                "POST",
                path("/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)),
                file,
                "application/octet-stream",
                Map.of()));
    }

    void note(String target, String text) {
        send("POST", "/notes", Map.of("target", target, "text", text, "mandatory", true));
    }

    /** Answers all that is said of the report and that may be answered still. */
    void answer(JsonNode view, String opinionAnswer, String noteAnswer) {
        var answers = JsonNodeFactory.instance.arrayNode();
        for (JsonNode opinion : view.path("opinions")) {
            if (opinion.path("needsAnswer").asBoolean()
                    && !opinion.path("answer").isObject()) {
                answers.addObject()
                        .put("opinion", opinion.path("id").asLong())
                        .put("disposition", "EXPLAINED")
                        .put("text", opinionAnswer);
            }
        }
        send("PUT", "/answers", answers);
        for (JsonNode note : view.path("notes").path("rows")) {
            if (note.path("mayAnswer").asBoolean()) {
                send("POST", "/notes/" + note.path("id").asLong() + "/answer", Map.of("text", noteAnswer));
            }
        }
    }

    private JsonNode send(String method, String path, Object body) {
        try {
            return read(person.json(method, path(path), JSON.writeValueAsString(body)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String path(String rest) {
        return "/camunda/api/tasklist/plugin/report-chain/default/task/" + task + rest;
    }

    private static JsonNode read(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
