package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** After a recall: the next submission starts the chain again from its first level. */
@Component
class RecordRecallDelegate implements JavaDelegate {

    private final Reports reports;

    RecordRecallDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewContext review = new ReviewContext(execution);
        reports.mark(review.report(), ReportState.RECALLED);
        execution.setVariable("resumeLevel", review.firstLevel());
        execution.setVariable("resumeStage", null);
    }
}
