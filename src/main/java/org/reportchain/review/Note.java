package org.reportchain.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/**
 * What a reviewing body has to say of one place of a report, and what became of it.
 *
 * @param version the version that the body was reading
 * @param round the round in which it was written; none for a step without a round, such as signing
 * @param target {@code sections.2.1} or {@code figures.KT-01}
 * @param mandatory whether the report may not go up again before the note is answered
 */
public record Note(
        long id,
        String report,
        int version,
        @Nullable Long round,
        String target,
        String post,
        String person,
        String text,
        boolean mandatory,
        Instant at,
        List<Event> events) {

    /** How a note stands. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED;

        public String label() {
            return Texts.text("review.note.state." + name());
        }
    }

    /** What happens to a note: the drafter answers, its own body confirms the answer or reopens the note. */
    public enum EventKind {
        ANSWERED(State.ANSWERED),
        CONFIRMED(State.CLOSED),
        REOPENED(State.OPEN);

        private final State state;

        EventKind(State state) {
            this.state = state;
        }

        public String label() {
            return Texts.text("review.note.event." + name());
        }
    }

    /**
     * One entry in the life of a note.
     *
     * @param version the newest version when it happened
     */
    public record Event(
            EventKind kind,
            int version,
            String person,
            @Nullable String text,
            Instant at) {}

    public State state() {
        return events.isEmpty() ? State.OPEN : events.get(events.size() - 1).kind().state;
    }

    /** Whether the report may not go up because of it. */
    public boolean holdsBack() {
        return mandatory && state() == State.OPEN;
    }
}
