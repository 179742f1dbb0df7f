package org.reportchain.fullstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Those who act on a report over REST while the others use Tasklist. */
record Colleagues(int port, String report) {

    /** Waits for the task of a step, claims and completes it. */
    void act(String person, String step, Map<String, Object> variables) {
        awaitTask(person, step);
        assertThat(new Rest(port, person).act(report, step, variables).status()).isEqualTo(204);
    }

    void act(String person, String step, String decision, int version) {
        act(person, step, Map.of("decision", decision, "version", version));
    }

    void awaitTask(String person, String step) {
        await().atMost(Duration.ofSeconds(20)).until(() -> tasks(person, step).size() == 1);
    }

    List<String> tasks(String person, String step) {
        return new Rest(port, person).tasks(report, step);
    }
}
