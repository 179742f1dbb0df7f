package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** a value that the catalogue breaks down into kinds is the sum of its kinds. */
@Component
class KindsSum implements FigureRule {

    private final Findings findings = Findings.blocking("R-07");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        List<String> kinds = figure.indicator().parts();
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        figure.figure().parts().keySet().stream()
                .filter(name -> !kinds.contains(name))
                .forEach(name ->
                        found.add(findings.on(figure, "parts." + name, "unknownKind", String.join(", ", kinds))));
        BigDecimal actual = figure.number("actual");
        BigDecimal sum = BigDecimal.ZERO;
        for (String kind : kinds) {
            BigDecimal part = figure.number("parts." + kind);
            sum = part == null ? sum : sum.add(part);
        }
        if (actual != null && actual.compareTo(sum) != 0) {
            found.add(
                    findings.on(figure, "actual", "mismatch", String.join(", ", kinds), VietnameseNumber.format(sum)));
        }
        return found;
    }
}
