package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.review.ReviewRounds;
import org.springframework.stereotype.Component;

/** Ends an overdue round with a written reason; those who are silent are kept by name. */
@Component
class CloseRoundListener implements TaskListener {

    private final ReviewRounds rounds;

    CloseRoundListener(ReviewRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        ReviewContext review = new ReviewContext(task);
        Submitted submitted = new Submitted(task);
        rounds.refuseStale(review.report(), submitted.requiredNumber("version"));
        rounds.refuseDrafter(review.report(), submitted.person());
        rounds.closeEarly(review.round(), submitted.person(), submitted.required("text"));
    }
}
