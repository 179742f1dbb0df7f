package org.reportchain.engine.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that is not served: the HTTP status, a sentence for the person, and a short id that also stands in the log.
 *
 * @param id eight characters that cannot be misread over the telephone
 */
record Problem(int status, String sentence, String id) {

    private static final Logger log = LoggerFactory.getLogger(Problem.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** A refusal's own sentence, complete without the id. */
    static Problem of(Refusal refusal) {
        return new Problem(refusal.kind().status(), Objects.requireNonNull(refusal.getMessage()), newId());
    }

    /** The sentence of a key, which gets the id as its only argument. */
    static Problem of(int status, String key) {
        String id = newId();
        return new Problem(status, Texts.text(key, id), id);
    }

    /** What the web applications and clients of the REST interface read; {@code type} never names a class. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "Refusal");
        body.put("message", sentence);
        body.put("id", id);
        return body;
    }

    /** Writes the answer where no resource has been reached yet. */
    void write(HttpServletResponse response) throws IOException {
        log.info("{} answered {}", id, status);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(ProblemJson.write(body()));
    }

    private static String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
