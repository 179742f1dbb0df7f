package org.reportchain.period;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that must report in a period.
 *
 * @param excludedReason why the city does not wait for it; null while it is waited for
 * @param sentAt when its report first went to the city
 * @param outcome whether it was on time; null while that is open
 */
public record DueUnit(
        String unit,
        @Nullable String excludedReason,
        @Nullable Instant sentAt,
        @Nullable UnitOutcome outcome) {

    public boolean excluded() {
        return excludedReason != null;
    }
}
