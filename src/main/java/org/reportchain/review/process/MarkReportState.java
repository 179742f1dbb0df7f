package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.reportchain.engine.StepContract;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a report the state that its model names for the step at which it has arrived. */
@Component
class MarkReportState {

    private final Reports reports;

    MarkReportState(Reports reports) {
        this.reports = reports;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void mark(DelegateTask task) {
        String state = StepContract.property((UserTask) task.getBpmnModelElementInstance(), "reportState");
        if (!state.isEmpty()) {
            reports.mark(new ReviewContext(task).report(), ReportState.valueOf(state));
        }
    }
}
