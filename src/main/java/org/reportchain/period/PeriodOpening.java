package org.reportchain.period;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided when a period was opened, and when it was closed.
 *
 * @param city code of the unit that asks for the reports and consolidates them
 * @param catalogue code of the period whose outline, indicators and programmes it was opened with
 * @param due last day of each stage, in Việt Nam's time
 */
public record PeriodOpening(
        String period,
        String city,
        PeriodKind kind,
        String catalogue,
        Due due,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /**
     * The last days of a period's stages, in order.
     *
     * @param opinions communes have given their opinions
     * @param sent reports have been released to the city
     * @param checked the city has approved or returned them
     * @param consolidated the city's own report is drafted
     * @param conference the conference that the report is taken to
     */
    public record Due(
            LocalDate opinions, LocalDate sent, LocalDate checked, LocalDate consolidated, LocalDate conference) {}

    public boolean closed() {
        return closedAt != null;
    }
}
