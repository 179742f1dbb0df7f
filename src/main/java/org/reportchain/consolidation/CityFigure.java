package org.reportchain.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Indicator;
import org.reportchain.report.Figure;
import org.reportchain.report.VietnameseNumber;

/** An indicator in the city's report: what comes from the units, put together with what the city's drafter has typed. */
final class CityFigure {

    private CityFigure() {}

    /** The figure as the units' values alone make it; where values are only listed it has no value of its own. */
    static Figure proposed(IndicatorSum sum) {
        return merged(sum, Figure.EMPTY, Figure.EMPTY);
    }

    /**
     * The figure for the draft. The units' values and what is added up from them are always those of {@code sum}; day and
     * nature are as long as nobody has changed them since {@code before}; everything else is the drafter's.
     *
     * @param mine as it stands in the draft
     * @param before as the last consolidation proposed it
     */
    static Figure merged(IndicatorSum sum, Figure mine, Figure before) {
        boolean adds = sum.adds();
        String actual = adds ? format(sum.sum(cityLine(sum.indicator(), mine))) : mine.actual();
        Map<String, String> units = sum.units();
        return new Figure(
                actual,
                adds ? format(sum.total()) : mine.total(),
                mine.planCity(),
                mine.planDistrict(),
                mine.percentCity(),
                mine.percentDistrict(),
                mine.samePeriod(),
                mine.yoy(),
                mine.yoyKind(),
                adds && sum.indicator().carriesOver() ? format(sum.carriedOver()) : mine.carriedOver(),
                mine.previous(),
                adds && Objects.equals(mine.asOf(), before.asOf()) ? sum.asOf() : mine.asOf(),
                adds && mine.nature() == before.nature() ? sum.nature() : mine.nature(),
                mine.explanation(),
                adds ? parts(sum, mine) : mine.parts(),
                units,
                confirmed(sum, mine, units, actual));
    }

    private static @Nullable BigDecimal cityLine(Indicator indicator, Figure mine) {
        String line = indicator.cityLine();
        return line == null
                ? null
                : IndicatorSum.number(indicator, mine, mine.parts().get(line));
    }

    /** The kinds of the catalogue are added up; what the city collects itself stays. */
    private static Map<String, String> parts(IndicatorSum sum, Figure mine) {
        Map<String, String> parts = new TreeMap<>(mine.parts());
        for (String kind : sum.indicator().parts()) {
            String added = format(sum.part(kind));
            if (added == null) {
                parts.remove(kind);
            } else {
                parts.put(kind, added);
            }
        }
        return parts;
    }

    private static List<String> confirmed(
            IndicatorSum sum, Figure mine, Map<String, String> units, @Nullable String actual) {
        List<String> confirmed = new ArrayList<>(mine.confirmed());
        units.values().stream().filter(sum::ambiguous).forEach(confirmed::add);
        if (sum.adds() && actual != null && sum.ambiguous(actual)) {
            confirmed.add(actual);
        }
        return confirmed;
    }

    private static @Nullable String format(@Nullable BigDecimal number) {
        return number == null ? null : VietnameseNumber.format(number);
    }
}
