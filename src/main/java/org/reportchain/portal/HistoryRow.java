package org.reportchain.portal;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/**
 * One line of a report's history.
 *
 * @param who the person who did it, or the system
 * @param what a sentence without its subject
 * @param version of the report that it was about
 */
record HistoryRow(
        Instant at,
        Kind kind,
        String who,
        String what,
        @Nullable String detail,
        @Nullable Integer version) {

    /** What people filter the history by. */
    enum Kind {
        REPORT,
        WORK,
        REMINDER,
        LOOK,
        ROUND,
        OPINION,
        RETURN,
        DECISION,
        MAIL,
        INTERVENTION;

        String label() {
            return Texts.text("portal.history.kind." + name());
        }
    }

    static HistoryRow bySystem(Instant at, Kind kind, String what) {
        return new HistoryRow(at, kind, Texts.text("portal.history.system"), what, null, null);
    }

    /** Sentences below each other, without those that there are none of; null when nothing is left. */
    static @Nullable String detail(@Nullable String... sentences) {
        String all = Arrays.stream(sentences).filter(Objects::nonNull).collect(joining("\n"));
        return all.isBlank() ? null : all;
    }
}
