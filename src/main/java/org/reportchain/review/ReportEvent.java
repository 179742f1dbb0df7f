package org.reportchain.review;

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
}
