package org.reportchain.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.engine.CandidateGroups;
import org.reportchain.engine.SystemAccess;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the process {@code district-report}: what people do to a report from outside its tasks. */
@Service
@Transactional
public class DistrictReports {

    private final SystemAccess system;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;
    private final Acts acts;
    private final ReviewRounds rounds;
    private final ApplicationEventPublisher events;

    DistrictReports(
            SystemAccess system,
            RuntimeService runtime,
            TaskService tasks,
            Reports reports,
            Periods periods,
            Organisation organisation,
            Acts acts,
            ReviewRounds rounds,
            ApplicationEventPublisher events) {
        this.system = system;
        this.runtime = runtime;
        this.tasks = tasks;
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
        this.acts = acts;
        this.rounds = rounds;
        this.events = events;
    }

    /** Opens the report of a unit for a period and gives its drafter the first task. */
    public Report start(String periodCode, String unitCode) {
        ReportingPeriod period = periods.period(periodCode);
        Unit unit = organisation.unit(unitCode, period.opening());
        if (!unit.isDirectlyUnderTheCity()) {
            throw Refusal.invalid("review.notUnderTheCity", unit.label(), unit.code());
        }
        Report report = reports.open(period, unit);
        begin(report, unit);
        return report;
    }

    /** Opens an approved report again: the drafter corrects it, and the new version goes through every level. */
    public void correct(String reportId, String person, String reason) {
        reports.reopen(reportId, person, reason);
        acts.record(reportId, Acts.Kind.CORRECTION_OPENED, person, reason);
        Report report = reports.report(reportId);
        begin(
                report,
                organisation.unit(report.unit(), periods.period(report.period()).opening()));
    }

    private void begin(Report report, Unit unit) {
        Map<String, Object> variables = Map.of(
                "reportId", report.id(),
                "unitCode", unit.code(),
                "superiorCode", superior(unit),
                "firstLevel", firstLevel(unit),
                "resumeLevel", firstLevel(unit),
                "resumeStage", "");
        system.call(() -> runtime.startProcessInstanceByKey(DistrictReportProcess.KEY, report.id(), variables));
    }

    /** Ends a report that was not started by its period, such as one that was put back: closing the period does not reach it. */
    public void stopIfAlone(String reportId) {
        system.call(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(reportId)
                    .processDefinitionKey(DistrictReportProcess.KEY)
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtime.createMessageCorrelation(DistrictReportProcess.CANCELLED)
                            .processInstanceId(instance.getId())
                            .correlate());
            return reportId;
        });
    }

    /** The level at which the chain of a unit begins: its communes, or the signature where no unit lies below it. */
    public static String firstLevel(Unit unit) {
        return unit.level() == Level.DISTRICT ? "COMMUNE" : "SIGN";
    }

    /** Takes a report back to its drafter while it is under review; refuses anybody but a drafter of the unit. */
    public void recall(String reportId, String person, String reason) {
        if (!mayRecall(reportId, person)) {
            throw Refusal.forbidden("review.mayNotRecall", reportId);
        }
        interrupt(reportId, DistrictReportProcess.RECALLED, Acts.Kind.RECALLED, person, reason);
    }

    /** Ends a report for good; refuses anybody but the office of the superior committee. */
    public void cancel(String reportId, String person, String reason) {
        if (!mayCancel(reportId, person)) {
            throw Refusal.forbidden("review.mayNotCancel", reportId);
        }
        interrupt(reportId, DistrictReportProcess.CANCELLED, Acts.Kind.CANCELLED, person, reason);
    }

    public boolean mayRecall(String reportId, String person) {
        Report report = reports.report(reportId);
        return organisation.holds(person, report.unit() + ".drafter", organisation.asOf())
                && waitsFor(reportId, DistrictReportProcess.RECALLED);
    }

    public boolean mayCancel(String reportId, String person) {
        Report report = reports.report(reportId);
        LocalDate opening = periods.period(report.period()).opening();
        String superior = organisation.unit(report.unit(), opening).parent();
        return superior != null
                && organisation.holds(person, superior + ".office", organisation.asOf())
                && waitsFor(reportId, DistrictReportProcess.CANCELLED);
    }

    private void interrupt(String reportId, String message, Acts.Kind kind, String person, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("review.reasonMissing");
        }
        List<String> whoHadIt = system.call(() -> whoHasIt(reportId));
        acts.record(reportId, kind, person, reason.strip());
        rounds.interrupt(reportId);
        system.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reportId)
                .correlateWithResult());
        events.publishEvent(
                kind == Acts.Kind.RECALLED
                        ? new ReportEvent.Recalled(reportId, person, reason.strip(), whoHadIt)
                        : new ReportEvent.Cancelled(reportId, person, reason.strip(), whoHadIt));
    }

    private boolean waitsFor(String reportId, String message) {
        return system.call(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(reportId)
                        .messageEventSubscriptionName(message)
                        .count())
                > 0;
    }

    /** The posts and bodies that have an open task on the report. */
    private List<String> whoHasIt(String reportId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reportId).unlimitedList().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance).unlimitedList().stream())
                .map(Task::getId)
                .flatMap(task -> CandidateGroups.of(tasks.getIdentityLinksForTask(task)))
                .distinct()
                .toList();
    }

    private static String superior(Unit unit) {
        if (unit.parent() == null) {
            throw Refusal.invalid("review.noSuperior", unit.label());
        }
        return unit.parent();
    }
}
