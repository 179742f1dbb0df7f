package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;

/** What the server answered to one request. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** Words that only somebody inside should read: classes, stack traces, SQL, the engine's own codes. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|org\\.(camunda|reportchain|springframework|postgresql|h2)|java\\.|\\bat \\w+\\.\\w+\\(|ENGINE-\\d"
                    + "|(?i:\\bselect\\b|\\binsert into\\b|\\bACT_[A-Z]{2}_|sqlstate|jackson|jersey)");

    /** Holds for whatever is refused: nothing about how the application is built. */
    Answer tellsNoInsides(String request) {
        assertThat(body).as(request).doesNotContainPattern(INSIDES);
        return this;
    }
}
