package org.reportchain.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.reportchain.reporting.ReportingPeriods;
import org.springframework.stereotype.Component;

/** Closes a period: what is not approved by now is missing for ever. */
@Component
class ClosePeriodDelegate implements JavaDelegate {

    private final ReportingPeriods periods;

    ClosePeriodDelegate(ReportingPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        @Nullable String reason = (String) execution.getVariable("closeReason");
        periods.close(
                (String) execution.getVariable("periodCode"),
                (String) execution.getVariable("closedBy"),
                reason == null ? "" : reason);
    }
}
