package org.reportchain.period;

import java.time.LocalDate;

/**
 * What the city asks its units to report on.
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
        String reportTitle) {}
