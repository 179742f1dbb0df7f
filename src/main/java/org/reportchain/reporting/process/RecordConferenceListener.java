package org.reportchain.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.reporting.Conferences;
import org.reportchain.review.Decision;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Step;
import org.springframework.stereotype.Component;

/** Closes the record of the conference that considered the city's report, or sends the report back to its drafter. */
@Component
class RecordConferenceListener implements TaskListener {

    private final Conferences conferences;
    private final ReviewRounds rounds;
    private final Returns returns;

    RecordConferenceListener(Conferences conferences, ReviewRounds rounds, Returns returns) {
        this.conferences = conferences;
        this.rounds = rounds;
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        Submitted submitted = new Submitted(task);
        String report = (String) task.getVariable("reportId");
        rounds.refuseStale(report, submitted.requiredNumber("version"));
        Decision decision = submitted.decision(Decision.class);
        if (decision.returns()) {
            returns.record(report, Step.CONFERENCE, submitted.group(), Returns.Reason.of(submitted));
        } else {
            conferences.record((String) task.getVariable("periodCode"), submitted.person());
        }
        task.getExecution().setVariable("decision", decision.name());
    }
}
