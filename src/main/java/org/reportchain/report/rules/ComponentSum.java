package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
                .flatMap(figure -> check(figure, figures).stream())
                .toList();
    }

    private List<Finding> check(ReadFigure total, Map<String, ReadFigure> figures) {
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
            tolerance = tolerance.add(component.rounding(value));
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
}
