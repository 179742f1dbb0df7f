package org.reportchain.reporting.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.reporting.ReportingPeriods;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** Takes note of who ends a period; while reports are missing, why is part of it. */
@Component
class ClosePeriodListener implements TaskListener {

    private final ReportingPeriods periods;

    ClosePeriodListener(ReportingPeriods periods) {
        this.periods = periods;
    }

    @Override
    public void notify(DelegateTask task) {
        Submitted submitted = new Submitted(task);
        List<String> missing = periods.notApproved((String) task.getVariable("periodCode"));
        if (!missing.isEmpty() && submitted.string("text") == null) {
            throw Refusal.invalid("reporting.closeNeedsReason", String.join(", ", missing));
        }
        task.getExecution().setVariable("closedBy", submitted.person());
        task.getExecution().setVariable("closeReason", submitted.string("text"));
    }
}
