package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.Acts;
import org.reportchain.review.ReportEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Marks a report as approved, ready for consolidation, and tells who worked on it. */
@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final Reports reports;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    RecordApprovalDelegate(Reports reports, Acts acts, ApplicationEventPublisher events) {
        this.reports = reports;
        this.acts = acts;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String report = new ReviewContext(execution).report();
        String approver = acts.ofReport(report).stream()
                .filter(act -> act.kind() == Acts.Kind.APPROVED)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .person();
        reports.mark(report, ReportState.APPROVED);
        events.publishEvent(new ReportEvent.Approved(report, approver));
    }
}
