package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.organisation.Level;
import org.reportchain.review.Decision;
import org.reportchain.review.Opinion;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Step;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** Records the opinion of a commune or a board; a board may also return the report. */
@Component
class GiveOpinionListener implements TaskListener {

    private final ReviewRounds rounds;
    private final Returns returns;

    GiveOpinionListener(ReviewRounds rounds, Returns returns) {
        this.rounds = rounds;
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        ReviewContext review = new ReviewContext(task);
        Submitted submitted = new Submitted(task);
        Decision decision = submitted.decision(Decision.class);
        String post = (String) task.getVariable("respondent");
        if (decision.returns() && !(Boolean) task.getVariable("mayReturn")) {
            throw Refusal.forbidden("review.mayNotReturn");
        }
        rounds.answer(
                review.round(),
                post,
                submitted.person(),
                submitted.requiredNumber("version"),
                new Opinion.Given(decision, submitted.string("text"), submitted.string("section"), false));
        if (decision.returns()) {
            Step step = review.level() == Level.CITY ? Step.CITY_APPRAISAL : Step.DISTRICT_APPRAISAL;
            returns.record(review.report(), step, post, Returns.Reason.of(submitted));
        }
    }
}
