package org.reportchain.review.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.review.Outcome;
import org.reportchain.review.ReportEvent;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.review.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a round of opinions or a vote, hands its outcome to the gateway behind it, and tells who must know. */
@Component
class CloseRoundDelegate implements JavaDelegate {

    private final ReviewRounds rounds;
    private final ApplicationEventPublisher events;

    CloseRoundDelegate(ReviewRounds rounds, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewContext review = new ReviewContext(execution);
        Round round = rounds.round(review.round());
        List<String> silent = rounds.pending(round.id());
        Outcome outcome = rounds.close(round.id());
        if (outcome == Outcome.TO_ANSWER && !(Boolean) execution.getVariable("answers")) {
            outcome =
                    Outcome.CLEAR; // this level decides with the opinions before it; the drafter answers after a return
        }
        execution.setVariable("outcome", outcome.name());
        if (round.stage() == Stage.OPINIONS) {
            events.publishEvent(new ReportEvent.RoundClosed(
                    review.report(), round.id(), round.level(), silent, round.closeReason()));
        } else if (outcome == Outcome.ADOPTED) {
            events.publishEvent(new ReportEvent.Adopted(review.report(), round.id()));
        }
    }
}
