package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** a zero where work was due looks like a matter of form, and needs an explanation. */
@Component
class ZeroExplained implements FigureRule {

    private final Findings findings = Findings.warning("R-17");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        BigDecimal actual = figure.number("actual");
        return figure.indicator().explainZero()
                        && actual != null
                        && actual.signum() == 0
                        && figure.typed("explanation") == null
                ? List.of(findings.on(figure, "actual", "unexplained"))
                : List.of();
    }
}
