package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.portal.TakenFlows.Flow;
import org.reportchain.portal.TakenFlows.Visit;

class TakenFlowsTest {

    /** Draft, ask; from there back to the draft or on to the end, which a shortcut from the draft reaches as well. */
    private static final List<Flow> MODEL = List.of(
            new Flow("begin", "start", "draft"),
            new Flow("send", "draft", "ask"),
            new Flow("back", "ask", "draft"),
            new Flow("on", "ask", "end"),
            new Flow("shortcut", "draft", "end"));

    private final List<Visit> visits = new ArrayList<>();

    @Test
    void onlyArrowsBetweenNeighboursInTimeWereTaken() {
        visit("start", 0, 0);
        visit("draft", 0, 5);
        visit("ask", 5, 9);
        visit("end", 9, 9);

        assertThat(TakenFlows.of(MODEL, visits)).containsExactly("begin", "send", "on");
    }

    @Test
    void whatCameBackWentAlongTheArrowBack() {
        visit("start", 0, 0);
        visit("draft", 0, 5);
        visit("ask", 5, 9);
        visit("draft", 9, 12);
        visit("end", 12, 12);

        assertThat(TakenFlows.of(MODEL, visits)).containsExactly("begin", "send", "back", "shortcut");
    }

    @Test
    void ofAllThatHappenedInOneMomentTheLatestCounts() {
        visit("start", 7, 7);
        visit("draft", 7, 7);
        visit("ask", 7, 7);
        visit("end", 7, 7);

        assertThat(TakenFlows.of(MODEL, visits)).containsExactly("begin", "send", "on");
    }

    @Test
    void fromAnOpenOrStoppedElementNothingWentOn() {
        visit("start", 0, 0);
        visit("draft", 0, null);
        visit("ask", 3, 4);

        assertThat(TakenFlows.of(MODEL, visits)).containsExactly("begin");
    }

    private void visit(String element, long from, @Nullable Integer to) {
        visits.add(new Visit(
                element, visits.size(), Instant.ofEpochSecond(from), to == null ? null : Instant.ofEpochSecond(to)));
    }
}
