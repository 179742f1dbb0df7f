package org.reportchain.report.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Sends a draft with findings back to its drafter, who sees all of them in the task. */
@Component
class ValidateReportDelegate implements JavaDelegate {

    private final Reports reports;

    ValidateReportDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!reports.check((String) execution.getVariable("reportId")).passes()) {
            throw new BpmnError("REPORT_INVALID");
        }
    }
}
