package org.reportchain.reporting;

import org.jspecify.annotations.Nullable;

/**
 * What the city's office enters to open a period, every field as it was typed; dates as {@code yyyy-MM-dd}.
 *
 * @param catalogue code of the period whose outline and indicators are taken over
 * @param openingDay day whose organisation counts
 * @param leftOut codes of units that are not asked, separated by blanks
 * @param leftOutReason why they are not asked
 */
public record OpeningForm(
        @Nullable String code,
        @Nullable String title,
        @Nullable String kind,
        @Nullable String catalogue,
        @Nullable String from,
        @Nullable String to,
        @Nullable String figuresFrom,
        @Nullable String figuresTo,
        @Nullable String cutOff,
        @Nullable String openingDay,
        @Nullable String term,
        @Nullable String theme,
        @Nullable String reportTitle,
        @Nullable String opinionsDue,
        @Nullable String sentDue,
        @Nullable String checkedDue,
        @Nullable String consolidatedDue,
        @Nullable String conferenceOn,
        @Nullable String leftOut,
        @Nullable String leftOutReason) {}
