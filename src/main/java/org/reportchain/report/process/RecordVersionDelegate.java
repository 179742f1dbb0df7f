package org.reportchain.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Makes the validated draft the next version, which nobody can change any more. */
@Component
class RecordVersionDelegate implements JavaDelegate {

    private final Reports reports;

    RecordVersionDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.submit((String) execution.getVariable("reportId"), (String) execution.getVariable("author"));
    }
}
