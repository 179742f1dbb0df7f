package org.reportchain.release.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.release.Registers;
import org.reportchain.review.Decision;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Step;
import org.springframework.stereotype.Component;

/** Numbers, dates and sends the signed report, or returns it. */
@Component
class ReleaseReportListener implements TaskListener {

    private final Registers registers;
    private final ReviewRounds rounds;
    private final Returns returns;

    ReleaseReportListener(Registers registers, ReviewRounds rounds, Returns returns) {
        this.registers = registers;
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
            returns.record(report, Step.RELEASE, submitted.group(), Returns.Reason.of(submitted));
        } else {
            registers.release(report, submitted.requiredNumber("number"), submitted.date("date"), submitted.person());
        }
        task.getExecution().setVariable("decision", decision.name());
    }
}
