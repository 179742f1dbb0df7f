package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.reportchain.organisation.Level;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** a total is the sum of its components, as far as their rounding lets it be. */
@Component
class ComponentSum implements Rule {

    private final Findings findings = Findings.blocking("R-05");

    @Override
    public List<Finding> check(Submission submission) {
        Map<String, ReadFigure> figures = ReadFigure.all(submission);
        return figures.values().stream()
                .filter(figure -> !figure.indicator().sumOf().isEmpty())
                .flatMap(figure -> check(figure, figures, submission).stream())
                .toList();
    }

    private List<Finding> check(ReadFigure total, Map<String, ReadFigure> figures, Submission submission) {
        BigDecimal printed = total.number("actual");
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tolerance = BigDecimal.ZERO;
        for (String code : total.indicator().sumOf()) {
            ReadFigure component = figures.get(code);
            BigDecimal value = component == null ? null : component.number("actual");
            if (value == null || component == null || printed == null) {
                return List.of();
            }
            sum = sum.add(value);
            tolerance = tolerance.add(rounding(component, value, submission));
        }
        return printed == null || printed.subtract(sum).abs().compareTo(tolerance) <= 0
                ? List.of()
                : List.of(findings.on(
                        total,
                        "actual",
                        "mismatch",
                        String.join(" + ", total.indicator().sumOf()),
                        VietnameseNumber.format(sum)));
    }

    /** The city's value is as inexact as its districts' values together, whose own totals were rounded apart. */
    private static BigDecimal rounding(ReadFigure component, BigDecimal value, Submission submission) {
        return submission.unit().kind().level() == Level.CITY
                ? component
                        .rounding(value)
                        .max(UnitValues.of(component, submission).tolerance())
                : component.rounding(value);
    }
}
