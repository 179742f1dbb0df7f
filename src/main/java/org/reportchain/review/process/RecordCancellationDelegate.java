package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Marks a report as cancelled for good. */
@Component
class RecordCancellationDelegate implements JavaDelegate {

    private final Reports reports;

    RecordCancellationDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.mark(new ReviewContext(execution).report(), ReportState.CANCELLED);
    }
}
