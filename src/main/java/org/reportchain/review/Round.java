package org.reportchain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;

/** One round of one level over one version of a report. Times are instants; the due time ends a working day. */
public record Round(
        long id,
        String report,
        int version,
        Level level,
        Stage stage,
        int number,
        Instant openedAt,
        Instant due,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closeReason,
        @Nullable Outcome outcome) {}
