package org.reportchain.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Marks the city's own report as issued. */
@Component
class RecordIssueDelegate implements JavaDelegate {

    private final Reports reports;

    RecordIssueDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.mark((String) execution.getVariable("reportId"), ReportState.ISSUED);
    }
}
