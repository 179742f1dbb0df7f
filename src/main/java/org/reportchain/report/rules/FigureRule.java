package org.reportchain.report.rules;

import java.util.List;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;

/** A rule that looks at one reported figure after the other. */
interface FigureRule extends Rule {

    @Override
    default List<Finding> check(Submission submission) {
        return ReadFigure.all(submission).values().stream()
                .flatMap(figure -> check(figure, submission).stream())
                .toList();
    }

    List<Finding> check(ReadFigure figure, Submission submission);
}
