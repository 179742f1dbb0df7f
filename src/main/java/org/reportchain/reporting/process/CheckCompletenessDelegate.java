package org.reportchain.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.reporting.ReportingPeriods;
import org.springframework.stereotype.Component;

/** After the last report has ended: consolidation need not wait for its day when every report is approved. */
@Component
class CheckCompletenessDelegate implements JavaDelegate {

    private final ReportingPeriods periods;

    CheckCompletenessDelegate(ReportingPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        periods.continueIfComplete(execution.getProcessBusinessKey());
    }
}
