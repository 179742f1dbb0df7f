package org.reportchain.portal;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.text.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sets what a task's card shows in the list, as variables of the task itself: a reviewer may not read those of the
 * process.
 */
@Component
class CardVariables {

    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;
    private final Clock clock;

    CardVariables(Reports reports, Periods periods, Organisation organisation, Clock clock) {
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void set(DelegateTask task) {
        Report report = reports.report((String) task.getVariable("reportId"));
        ReportingPeriod period = periods.period(report.period());
        int version = reports.newestNumbers(List.of(report.id())).getOrDefault(report.id(), 1);
        task.setVariableLocal(
                "unit", organisation.unit(report.unit(), period.opening()).committee());
        task.setVariableLocal("period", period.title());
        task.setVariableLocal("round", Texts.text("portal.round", String.valueOf(version)));
        task.setVariableLocal("returned", report.state() == ReportState.CORRECTION_REQUESTED);
        task.setVariableLocal("due", Texts.time(task.getDueDate().toInstant().atZone(clock.getZone())));
    }
}
