package org.reportchain.period;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.UnitKind;

/**
 * One row of a period's catalogue: what a figure means, and everything that the rules compare it with.
 *
 * @param scale decimals when the figure is printed
 * @param baselines the plans that the figure is measured against
 * @param communeScope whether every commune has a value of its own
 * @param cumulative whether the value counts up from the first of January and can therefore not fall within the year
 * @param hardMin least believable value; anything below is an error of the unit of measure
 * @param softPercentOfPlan usual percentage of the year's plan at the end of the period
 * @param softYoy usual percentage of the same period last year (100 = no change)
 * @param sumOf indicators whose values add up to this one
 * @param parts names of the kinds that a figure is broken down into
 * @param atMost indicator that this one may not exceed
 * @param carriesOver whether a backlog from the period before is added to the value that others may not exceed
 * @param explainZero whether a zero needs an explanation
 * @param denominatorCommunes whether the denominator is the number of the unit's rural communes
 * @param claimsPlan the plan whose fulfilment this indicator claims when a = b
 * @param cityLine name of the part that the city collects itself and adds to the sum of its districts
 */
public record Indicator(
        String code,
        String section,
        String name,
        String unit,
        IndicatorType type,
        int scale,
        Set<Baseline> baselines,
        Direction direction,
        Set<UnitKind> appliesTo,
        boolean communeScope,
        Aggregation aggregation,
        boolean cumulative,
        @Nullable BigDecimal hardMin,
        @Nullable BigDecimal hardMax,
        @Nullable Range softPercentOfPlan,
        @Nullable Range softYoy,
        List<String> sumOf,
        List<String> parts,
        @Nullable String atMost,
        boolean carriesOver,
        boolean explainZero,
        boolean denominatorCommunes,
        @Nullable Baseline claimsPlan,
        @Nullable String cityLine) {

    /** The parts of the value that a unit of a level gives: its kinds, and in the city what the city collects itself. */
    public List<String> partsAt(Level level) {
        return level == Level.CITY && cityLine != null
                ? Stream.concat(parts.stream(), Stream.of(cityLine)).toList()
                : parts;
    }
}
