package org.reportchain.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.ReportEvent;
import org.reportchain.review.Returned;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.WayBack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** After a return: closes open rounds, remembers where the report goes next, and tells the drafter. */
@Component
class PrepareRevisionDelegate implements JavaDelegate {

    private final Returns returns;
    private final ReviewRounds rounds;
    private final Reports reports;
    private final ApplicationEventPublisher events;

    PrepareRevisionDelegate(Returns returns, ReviewRounds rounds, Reports reports, ApplicationEventPublisher events) {
        this.returns = returns;
        this.rounds = rounds;
        this.reports = reports;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewContext review = new ReviewContext(execution);
        String report = review.report();
        Returned returned = returns.last(report).orElseThrow();
        boolean straightBack = returned.wayBack() == WayBack.STRAIGHT_BACK;
        rounds.interrupt(report);
        reports.mark(report, ReportState.CORRECTION_REQUESTED);
        execution.setVariable("resumeLevel", straightBack ? returned.step().level() : review.firstLevel());
        execution.setVariable("resumeStage", straightBack ? returned.step().stage() : null);
        events.publishEvent(new ReportEvent.WasReturned(report, returned));
    }
}
