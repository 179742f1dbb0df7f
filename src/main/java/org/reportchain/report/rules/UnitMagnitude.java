package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;
import org.reportchain.period.Aggregation;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** a value beyond belief was typed in the wrong unit of measure; of a sum over districts, each district's is judged. */
@Component
class UnitMagnitude implements FigureRule {

    private final Findings findings = Findings.blocking("R-02");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        boolean sum = submission.unit().kind().level() == Level.CITY
                && figure.indicator().aggregation() == Aggregation.SUM
                && !figure.figure().units().isEmpty();
        return sum
                ? submission.subordinates().stream()
                        .flatMap(unit -> check(figure, "units." + unit.code(), figure.ofUnit(unit.code())).stream())
                        .toList()
                : check(figure, "actual", figure.number("actual")).stream().toList();
    }

    private Optional<Finding> check(ReadFigure figure, String field, @Nullable BigDecimal value) {
        BigDecimal least = figure.indicator().hardMin();
        BigDecimal most = figure.indicator().hardMax();
        if (value == null
                || ((least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0))) {
            return Optional.empty();
        }
        return Optional.of(
                findings.on(figure, field, "outside", figure.indicator().unit(), bound(least), bound(most)));
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "…" : VietnameseNumber.format(bound);
    }
}
