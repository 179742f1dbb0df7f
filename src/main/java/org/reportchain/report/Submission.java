package org.reportchain.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Indicator;
import org.reportchain.period.Programme;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.period.Section;

/**
 * What a rule gets to see.
 *
 * @param subordinates the units directly below the reporting one, on the period's opening day
 * @param outline the whole outline of the period
 * @param catalogue the whole catalogue of the period, by code
 * @param targets registered denominators of this unit, by indicator code
 * @param previousVersion the last version that went up, if any
 */
public record Submission(
        Report report,
        ReportContent content,
        Unit unit,
        List<Unit> subordinates,
        ReportingPeriod period,
        List<Section> outline,
        Map<String, Indicator> catalogue,
        List<Programme> programmes,
        Map<String, Integer> targets,
        @Nullable ReportContent previousVersion) {}
