package org.reportchain.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.PeriodKind;
import org.reportchain.period.PeriodOpening;
import org.reportchain.period.ReportingPeriod;

/**
 * A period as it would be opened: the form, read.
 *
 * @param units codes of every unit below the city on the opening day, with those that are left out
 */
record Opening(
        ReportingPeriod period,
        String city,
        PeriodKind kind,
        String catalogue,
        PeriodOpening.Due due,
        List<String> units,
        List<String> leftOut,
        @Nullable String leftOutReason) {

    /** The units that are asked to report. */
    List<String> asked() {
        return units.stream().filter(unit -> !leftOut.contains(unit)).toList();
    }
}
