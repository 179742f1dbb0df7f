package org.reportchain.review.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.review.Stage;
import org.springframework.stereotype.Component;

/** Opens the vote of the standing committee: one seat for each incumbent member. */
@Component
class OpenVoteDelegate implements JavaDelegate {

    private final ReviewRounds rounds;
    private final Reviewers reviewers;
    private final Deadlines deadlines;

    OpenVoteDelegate(ReviewRounds rounds, Reviewers reviewers, Deadlines deadlines) {
        this.rounds = rounds;
        this.reviewers = reviewers;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewContext review = new ReviewContext(execution);
        Date due = deadlines.date(execution, "userTask_vote");
        Round round =
                rounds.open(review.report(), review.level(), Stage.VOTE, reviewers.incumbents(review), due.toInstant());
        execution.setVariable("roundId", round.id());
        execution.setVariable("roundDue", due);
    }
}
