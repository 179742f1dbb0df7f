package org.reportchain.release.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.release.Signatures;
import org.reportchain.review.Decision;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Step;
import org.springframework.stereotype.Component;

/** Records the signature of the secretary or a deputy, or a return. */
@Component
class SignReportListener implements TaskListener {

    private final Signatures signatures;
    private final ReviewRounds rounds;
    private final Returns returns;

    SignReportListener(Signatures signatures, ReviewRounds rounds, Returns returns) {
        this.signatures = signatures;
        this.rounds = rounds;
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        Submitted submitted = new Submitted(task);
        String report = (String) task.getVariable("reportId");
        rounds.refuseStale(report, submitted.requiredNumber("version"));
        rounds.refuseDrafter(report, submitted.person());
        Decision decision = submitted.decision(Decision.class);
        if (decision.returns()) {
            returns.record(report, Step.SIGNATURE, submitted.group(), Returns.Reason.of(submitted));
        } else {
            signatures.sign(report, submitted.required("authority"), submitted.group(), submitted.person());
        }
        task.getExecution().setVariable("decision", decision.name());
    }
}
