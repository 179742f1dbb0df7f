package org.reportchain.review.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.review.Stage;
import org.springframework.stereotype.Component;

/** Opens the round of opinions of a level; after a return straight back, only for those who still have to answer. */
@Component
class OpenRoundDelegate implements JavaDelegate {

    private final ReviewRounds rounds;
    private final Reviewers reviewers;
    private final Reports reports;
    private final Deadlines deadlines;

    OpenRoundDelegate(ReviewRounds rounds, Reviewers reviewers, Reports reports, Deadlines deadlines) {
        this.rounds = rounds;
        this.reviewers = reviewers;
        this.reports = reports;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewContext review = new ReviewContext(execution);
        boolean straightBack = Stage.OPINIONS.name().equals(execution.getVariable("resumeStage"));
        List<String> posts = straightBack
                ? rounds.stillToAsk(review.report(), review.level())
                : reviewers.asked(review, (String) execution.getVariable("asked"));
        Date due = deadlines.date(execution, "userTask_giveOpinion");
        Round round = rounds.open(review.report(), review.level(), Stage.OPINIONS, posts, due.toInstant());
        reports.mark(review.report(), state(review));
        execution.setVariable("roundId", round.id());
        execution.setVariable("roundDue", due);
    }

    private static ReportState state(ReviewContext review) {
        return switch (review.level()) {
            case COMMUNE -> ReportState.COLLECTING_OPINIONS;
            case DISTRICT -> ReportState.APPRAISING;
            case CITY -> review.own() ? ReportState.APPRAISING : ReportState.AWAITING_APPROVAL;
        };
    }
}
