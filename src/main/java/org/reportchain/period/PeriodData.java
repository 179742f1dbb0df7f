package org.reportchain.period;

import java.util.List;
import java.util.Map;

/**
 * All that the files of one period say.
 *
 * @param targets registered denominators, by unit and then by indicator
 * @param sha256 of the files, to notice a change
 */
record PeriodData(
        ReportingPeriod period,
        List<Section> outline,
        List<Indicator> catalogue,
        List<Programme> programmes,
        Map<String, Map<String, Integer>> targets,
        String sha256) {}
