package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** a value beyond belief was typed in the wrong unit of measure. */
@Component
class UnitMagnitude implements FigureRule {

    private final Findings findings = Findings.blocking("R-02");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        BigDecimal actual = figure.number("actual");
        BigDecimal least = figure.indicator().hardMin();
        BigDecimal most = figure.indicator().hardMax();
        if (actual == null
                || ((least == null || actual.compareTo(least) >= 0) && (most == null || actual.compareTo(most) <= 0))) {
            return List.of();
        }
        return List.of(
                findings.on(figure, "actual", "outside", figure.indicator().unit(), bound(least), bound(most)));
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "…" : VietnameseNumber.format(bound);
    }
}
