package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.Submitted;
import org.reportchain.organisation.Level;
import org.reportchain.review.Acts;
import org.reportchain.review.Decision;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Step;
import org.springframework.stereotype.Component;

/**
 * Records what one person decides for a body: receipt, approval, or a return to the drafter.
 *
 * <p>Three steps of {@code committee-review} end like this; they differ only in the step that a return names and in the
 * act that is kept.
 */
abstract class DecideListener implements TaskListener {

    private final ReviewRounds rounds;
    private final Returns returns;
    private final Acts acts;
    private final Step step;
    private final Acts.@Nullable Kind act;

    DecideListener(ReviewRounds rounds, Returns returns, Acts acts, Step step, Acts.@Nullable Kind act) {
        this.rounds = rounds;
        this.returns = returns;
        this.acts = acts;
        this.step = step;
        this.act = act;
    }

    @Override
    public void notify(DelegateTask task) {
        ReviewContext review = new ReviewContext(task);
        Submitted submitted = new Submitted(task);
        Decision decision = submitted.decision(Decision.class);
        rounds.refuseStale(review.report(), submitted.requiredNumber("version"));
        rounds.refuseDrafter(review.report(), submitted.person());
        if (decision.returns()) {
            returns.record(review.report(), step(review), submitted.group(), Returns.Reason.of(submitted));
        } else if (act != null) {
            acts.record(review.report(), act, submitted.person(), null);
        }
        task.getExecution().setVariable("decision", decision.name());
    }

    /** The step that a return names. */
    Step step(ReviewContext review) {
        return step;
    }

    @Component("receiveReportListener")
    static class Receive extends DecideListener {
        Receive(ReviewRounds rounds, Returns returns, Acts acts) {
            super(rounds, returns, acts, Step.CITY_RECEIPT, Acts.Kind.RECEIVED);
        }
    }

    @Component("decideReportListener")
    static class Approve extends DecideListener {
        Approve(ReviewRounds rounds, Returns returns, Acts acts) {
            super(rounds, returns, acts, Step.CITY_DECISION, Acts.Kind.APPROVED);
        }
    }

    @Component("concludeVoteListener")
    static class ConcludeVote extends DecideListener {
        ConcludeVote(ReviewRounds rounds, Returns returns, Acts acts) {
            super(rounds, returns, acts, Step.DISTRICT_VOTE, null);
        }

        @Override
        Step step(ReviewContext review) {
            return review.level() == Level.CITY ? Step.CITY_VOTE : super.step(review);
        }
    }
}
