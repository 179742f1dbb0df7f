package org.reportchain.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One task in a person's list.
 *
 * @param assignee name of the person who has taken it; null while nobody has
 * @param number of the newest released document, {@code 124-BC/QU}
 * @param bulk what may be decided on several such tasks at once; null where each must be read on its own
 * @param done when the person completed it; null while it is open
 * @param readable whether the person may still read the report: a commune that has answered may not
 */
record TaskRow(
        String id,
        String report,
        String step,
        String stepName,
        String unit,
        String unitName,
        String period,
        String round,
        @Nullable Integer version,
        @Nullable Instant due,
        boolean overdue,
        boolean returned,
        @Nullable String assignee,
        boolean mine,
        @Nullable String number,
        BulkDecision.@Nullable Choice bulk,
        @Nullable Instant done,
        boolean readable) {

    /** What a search looks at besides the report's text. */
    String facts() {
        return String.join(" ", unitName, unit, report, stepName, round, number == null ? "" : number, period);
    }
}
