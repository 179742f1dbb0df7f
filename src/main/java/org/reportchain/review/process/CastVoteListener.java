package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.review.Decision;
import org.reportchain.review.Opinion;
import org.reportchain.review.ReviewRounds;
import org.springframework.stereotype.Component;

/** Records the vote of a member of the standing committee. */
@Component
class CastVoteListener implements TaskListener {

    private final ReviewRounds rounds;

    CastVoteListener(ReviewRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        Submitted submitted = new Submitted(task);
        rounds.answer(
                new ReviewContext(task).round(),
                (String) task.getVariable("member"),
                submitted.person(),
                submitted.requiredNumber("version"),
                new Opinion.Given(
                        submitted.decision(Decision.class),
                        submitted.string("text"),
                        null,
                        submitted.isTrue("reserved")));
    }
}
