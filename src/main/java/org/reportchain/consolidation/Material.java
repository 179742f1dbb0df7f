package org.reportchain.consolidation;

import java.util.List;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Indicator;
import org.reportchain.period.Programme;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.period.Section;

/**
 * All that a consolidation is made from.
 *
 * @param units every unit of the period with where its report stands, by code
 * @param approved those whose reports count, by code
 */
record Material(
        ReportingPeriod period,
        Unit city,
        List<Section> outline,
        List<Indicator> catalogue,
        List<Programme> programmes,
        List<Consolidation.UnitStanding> units,
        List<Approved> approved) {

    /** The id of the city's own report. */
    String report() {
        return period.code() + "-" + city.code();
    }

    List<IndicatorSum> sums() {
        return catalogue.stream()
                .map(indicator -> IndicatorSum.of(indicator, approved))
                .toList();
    }
}
