package org.reportchain.report.rules;

import java.util.List;
import org.reportchain.report.Finding;
import org.reportchain.report.Nature;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** every value says whether it happened or is expected, and one that happened says until when. */
@Component
class NatureStated implements FigureRule {

    private final Findings findings = Findings.warning("R-11");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        if (figure.typed("actual") == null) {
            return List.of();
        }
        Nature nature = figure.figure().nature();
        if (nature == null) {
            return List.of(findings.on(figure, "nature", "missing"));
        }
        return nature == Nature.ACTUAL && figure.typed("asOf") == null
                ? List.of(findings.on(figure, "asOf", "noDay"))
                : List.of();
    }
}
