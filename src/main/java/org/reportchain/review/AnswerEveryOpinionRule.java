package org.reportchain.review;

import java.util.List;
import org.reportchain.organisation.Organisation;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Severity;
import org.reportchain.report.Submission;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** every opinion that is not plain agreement has an answer before the draft may go up. */
@Component
class AnswerEveryOpinionRule implements Rule {

    private final Opinions opinions;
    private final Organisation organisation;

    AnswerEveryOpinionRule(Opinions opinions, Organisation organisation) {
        this.opinions = opinions;
        this.organisation = organisation;
    }

    @Override
    public List<Finding> check(Submission submission) {
        return opinions.open(submission.report().id()).stream()
                .map(opinion -> new Finding(
                        "R-21",
                        Severity.BLOCK,
                        "opinions." + opinion.id(),
                        opinion.kind().label(),
                        Texts.text(
                                "review.R-21",
                                organisation.title(opinion.post(), organisation.asOf()),
                                opinion.kind().label()),
                        null,
                        Texts.text("review.R-21.source")))
                .toList();
    }
}
