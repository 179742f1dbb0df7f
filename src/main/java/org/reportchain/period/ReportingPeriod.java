package org.reportchain.period;

import java.time.LocalDate;

/**
 * What the city asks its units to report on.
 *
 * <p>On 2025-07-01 the districts ended and their communes were cut anew, one into several and several into one: no
 * figure of a day before can be compared with one of a day after.
 *
 * @param figuresFrom first day that a figure may stand for
 * @param figuresTo last day that a figure may stand for
 * @param cutOff day on which figures are normally closed
 * @param opening day whose organisation counts: who must report, and who belongs to whom
 * @param theme motto of the year, on which every report has a paragraph
 * @param reportTitle official title of the report, in full
 */
public record ReportingPeriod(
        String code,
        String title,
        LocalDate from,
        LocalDate to,
        LocalDate figuresFrom,
        LocalDate figuresTo,
        LocalDate cutOff,
        LocalDate opening,
        String term,
        String theme,
        String reportTitle) {

    private static final LocalDate NEW_UNITS = LocalDate.of(2025, 7, 1);

    /** Whether figures of this period may be compared with those of an earlier one. */
    public boolean comparesWith(ReportingPeriod earlier) {
        return comparesWith(earlier.to);
    }

    /** Whether figures of this period may be compared with those of the same days of the year before. */
    public boolean comparesWithLastYear() {
        return comparesWith(to.minusYears(1));
    }

    private boolean comparesWith(LocalDate earlier) {
        return to.isBefore(NEW_UNITS) || !earlier.isBefore(NEW_UNITS);
    }
}
