package org.reportchain.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;

/** What happened to a report, told to whoever listens, inside the step's own transaction. */
public sealed interface ReportEvent {

    String report();

    /** A round of opinions was closed; {@code silent} are the posts that had not answered. */
    record RoundClosed(
            String report,
            long round,
            Level level,
            List<String> silent,
            @Nullable String reason) implements ReportEvent {}

    /** The standing committee adopted the report. */
    record Adopted(String report, long round) implements ReportEvent {}

    record WasReturned(String report, Returned returned) implements ReportEvent {}

    /** The drafter took the report back from those who had it. */
    record Recalled(String report, String person, String reason, List<String> whoHadIt) implements ReportEvent {}

    record Cancelled(String report, String person, String reason, List<String> whoHadIt) implements ReportEvent {}

    record Approved(String report, String person) implements ReportEvent {}

    /** A rung of the ladder of reminders was reached; {@code escalatedTo} is the post that is told that the step is late. */
    record Reminded(
            Reminders.Held held, Rung rung, @Nullable String escalatedTo) implements ReportEvent {

        @Override
        public String report() {
            return held.report();
        }
    }

    /** A post above the step urges its holders, for the {@code turn}th time. */
    record Urged(Reminders.Held held, int turn, String post) implements ReportEvent {

        @Override
        public String report() {
            return held.report();
        }
    }

    /** A task waits for a post that has lost its last holder; {@code caretaker} is the post that looks after it. */
    record HandedOver(Handovers.Waiting task, String caretaker) implements ReportEvent {

        @Override
        public String report() {
            return task.report();
        }
    }

    /** A post above the step gives its holders until {@code to}. */
    record DeadlineExtended(Reminders.Held held, Instant to, String reason, String post) implements ReportEvent {

        @Override
        public String report() {
            return held.report();
        }
    }
}
