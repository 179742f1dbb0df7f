package org.reportchain.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.engine.SystemAccess;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Openings;
import org.reportchain.period.PeriodOpening;
import org.reportchain.period.Periods;
import org.reportchain.period.UnitOutcome;
import org.reportchain.release.Registers;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.DistrictReports;
import org.reportchain.review.ReportEvent;
import org.reportchain.review.ReviewRounds;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the process {@code reporting-period}: opening, watching, excluding units, correcting, closing. */
@Service
@Transactional
public class ReportingPeriods {

    private static final int SHOWN_FAULTS = 10;

    private final OpeningReader reader;
    private final OpeningRules rules;
    private final Forecast forecast;
    private final Openings openings;
    private final Periods periods;
    private final Reports reports;
    private final DistrictReports districtReports;
    private final ReviewRounds rounds;
    private final Organisation organisation;
    private final Calendars calendars;
    private final RuntimeService runtime;
    private final SystemAccess system;
    private final AuditTrail audit;
    private final Clock clock;

    ReportingPeriods(
            OpeningReader reader,
            OpeningRules rules,
            Forecast forecast,
            Openings openings,
            Periods periods,
            Reports reports,
            DistrictReports districtReports,
            ReviewRounds rounds,
            Organisation organisation,
            Calendars calendars,
            RuntimeService runtime,
            SystemAccess system,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.forecast = forecast;
        this.openings = openings;
        this.periods = periods;
        this.reports = reports;
        this.districtReports = districtReports;
        this.rounds = rounds;
        this.organisation = organisation;
        this.calendars = calendars;
        this.runtime = runtime;
        this.system = system;
        this.audit = audit;
        this.clock = clock;
    }

    /** What opening the period would bring, and what stands against it; nothing is created. */
    @Transactional(readOnly = true)
    public Rehearsal rehearse(OpeningForm form) {
        OpeningReader.Read read = reader.read(form);
        if (read.opening().isEmpty()) {
            return new Rehearsal(
                    read.faults(), List.of(), List.of(), List.of(), new Rehearsal.Totals(0, 0, 0, Map.of()));
        }
        Opening opening = read.opening().get();
        List<OpeningFault> faults = new ArrayList<>(read.faults());
        faults.addAll(rules.faults(opening));
        return rehearsal(opening, faults);
    }

    /**
     * Records the opening of a period; the process that is being started then asks every unit.
     *
     * @return the opening, as it is kept
     * @throws Refusal forbidden to anybody but the city's office; invalid with every fault by name, nothing is opened
     */
    public PeriodOpening open(OpeningForm form, String person) {
        OpeningReader.Read read = reader.read(form);
        List<OpeningFault> faults = new ArrayList<>(read.faults());
        read.opening().ifPresent(opening -> {
            refuseOthers(opening.city(), person);
            faults.addAll(rules.faults(opening));
        });
        if (!faults.isEmpty()) {
            throw Refusal.invalid(
                    "reporting.opening.refused",
                    faults.stream()
                            .limit(SHOWN_FAULTS)
                            .map(OpeningFault::message)
                            .collect(Collectors.joining(" ")),
                    String.valueOf(Math.max(0, faults.size() - SHOWN_FAULTS)));
        }
        return record(read.opening().orElseThrow(), person);
    }

    /** Stops waiting for a unit; its report goes on, and is left out of the sums and the counts. */
    public void exclude(String period, String unit, String person, String reason) {
        act(period, unit, Openings.ActKind.EXCLUDED, person, reason);
        continueIfComplete(period);
    }

    /** Waits for a unit again; one that was left out from the beginning is asked now. */
    public void putBack(String period, String unit, String person, String reason) {
        act(period, unit, Openings.ActKind.PUT_BACK, person, reason);
        boolean neverAsked = reports.ofPeriod(period).stream()
                .noneMatch(report -> report.unit().equals(unit));
        if (neverAsked) {
            districtReports.start(period, unit);
        }
    }

    /** Opens an approved report or the city's issued one again, to become a new version; the old one stays as it was. */
    public void correct(String reportId, String person, String reason) {
        Report report = reports.report(reportId);
        PeriodOpening opening = openings.opening(report.period());
        refuseOthers(opening.city(), person);
        if (reason.isBlank()) {
            throw Refusal.invalid("reporting.reasonMissing");
        }
        if (report.unit().equals(opening.city())) {
            reports.reopen(reportId, person, reason.strip());
            system.call(() -> runtime.startProcessInstanceByKey(
                    ReportingPeriodProcess.CITY_REPORT, reportId, cityReport(opening)));
        } else {
            districtReports.correct(reportId, person, reason.strip());
        }
    }

    /** Whether the report can be corrected by that person: approved or issued, in a period that was opened. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(Report report, String person) {
        boolean finished = report.state().approved() || report.state() == ReportState.ISSUED;
        return finished
                && openings.find(report.period())
                        .filter(opening -> holdsOffice(opening.city(), person))
                        .isPresent();
    }

    /** The units that are waited for and whose reports are not approved, by code. */
    @Transactional(readOnly = true)
    public List<String> notApproved(String period) {
        Map<String, Report> byUnit = byUnit(period);
        return periods.unitsDue(period).stream()
                .filter(unit ->
                        !byUnit.containsKey(unit) || !byUnit.get(unit).state().approved())
                .toList();
    }

    /** Lets the consolidation begin before its time, once every report that is waited for has been approved. */
    public void continueIfComplete(String period) {
        if (openings.find(period).isEmpty() || !notApproved(period).isEmpty()) {
            return;
        }
        system.call(() -> runtime.createMessageCorrelation(ReportingPeriodProcess.COLLECTED)
                .processInstanceBusinessKey(period)
                .correlateAllWithResult());
    }

    /** Closes a period: what is not approved stops and is marked as missing for ever. */
    public void close(String period, String person, String reason) {
        PeriodOpening opening = openings.opening(period);
        List<String> missing = notApproved(period);
        openings.close(period, person, missing);
        for (Report report : reports.ofPeriod(period)) {
            if (!report.unit().equals(opening.city())) {
                finish(report, missing);
            }
        }
        audit.record(AuditEvent.of("PERIOD_CLOSED", opening.city())
                .by(person)
                .changed(null, period)
                .carrying(Map.of("missing", missing, "reason", reason)));
    }

    /** Who may open, exclude, correct and close: the office of the city that asks. */
    public boolean mayManage(String person) {
        return organisation.units(Level.CITY, organisation.asOf()).stream()
                .anyMatch(city -> holdsOffice(city.code(), person));
    }

    /** The variables with which the city's own report starts. */
    public static Map<String, Object> cityReport(PeriodOpening opening) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("reportId", cityReportId(opening));
        variables.put("periodCode", opening.period());
        variables.put("unitCode", opening.city());
        variables.put("firstLevel", "CITY");
        variables.put("resumeLevel", "CITY");
        variables.put("resumeStage", null);
        return variables;
    }

    public static String cityReportId(PeriodOpening opening) {
        return opening.period() + "-" + opening.city();
    }

    @EventListener
    void on(ReportEvent.Approved event) {
        continueIfComplete(reports.report(event.report()).period());
    }

    /** The first time that a unit's report goes to the city decides whether it was on time. */
    @EventListener
    void on(Registers.Released event) {
        Report report = reports.report(event.report());
        Optional<PeriodOpening> opening = openings.find(report.period());
        opening.ifPresent(found -> openings.sent(
                report.period(),
                report.unit(),
                event.document().releasedAt(),
                day(event).isAfter(found.due().sent()) ? UnitOutcome.LATE : UnitOutcome.ON_TIME));
    }

    private static LocalDate day(Registers.Released event) {
        return event.document().releasedAt().atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private PeriodOpening record(Opening opening, String person) {
        PeriodOpening kept = new PeriodOpening(
                opening.period().code(),
                opening.city(),
                opening.kind(),
                opening.catalogue(),
                opening.due(),
                person,
                clock.instant(),
                null,
                null);
        openings.open(opening.period(), kept, opening.units());
        audit.record(AuditEvent.of("PERIOD_OPENED", opening.city())
                .by(person)
                .changed(null, kept.period())
                .carrying(Map.of("units", opening.asked(), "due", opening.due().toString())));
        String reason = opening.leftOutReason() == null ? "" : opening.leftOutReason();
        opening.leftOut().forEach(unit -> act(kept.period(), unit, Openings.ActKind.EXCLUDED, person, reason));
        return kept;
    }

    private void act(String period, String unit, Openings.ActKind kind, String person, String reason) {
        PeriodOpening opening = openings.opening(period);
        refuseOthers(opening.city(), person);
        if (reason.isBlank()) {
            throw Refusal.invalid("reporting.reasonMissing");
        }
        openings.act(period, unit, kind, person, reason.strip());
        audit.record(AuditEvent.of("UNIT_" + kind, unit)
                .by(person)
                .changed(null, period)
                .carrying(Map.of("reason", reason.strip())));
    }

    private void finish(Report report, List<String> missing) {
        if (report.state().approved()) {
            reports.mark(report.id(), ReportState.COMPLETED);
        } else if (!report.state().closed()) {
            rounds.interrupt(report.id());
            districtReports.stopIfAlone(report.id());
            reports.mark(report.id(), missing.contains(report.unit()) ? ReportState.MISSING : ReportState.EXCLUDED);
        }
    }

    private Rehearsal rehearsal(Opening opening, List<OpeningFault> faults) {
        Map<String, List<String>> empty = faults.stream()
                .flatMap(fault -> OpeningRules.emptyPost(fault).stream())
                .collect(Collectors.groupingBy(post -> askedUnit(post, opening)));
        Map<String, Integer> byStep = new LinkedHashMap<>();
        List<Rehearsal.UnitRow> rows = new ArrayList<>();
        forecast.of(opening).forEach((unit, counts) -> {
            counts.tasks().forEach((step, count) -> byStep.merge(step, count, Integer::sum));
            rows.add(new Rehearsal.UnitRow(
                    unit,
                    organisation.unit(unit, opening.period().opening()).committee(),
                    counts.tasks(),
                    counts.mails(),
                    empty.getOrDefault(unit, List.of()).stream()
                            .map(post ->
                                    organisation.title(post, opening.period().opening()))
                            .toList()));
        });
        return new Rehearsal(
                faults,
                warnings(opening),
                Forecast.STEPS.stream()
                        .map(step -> new Rehearsal.Step(step, Texts.text("reporting.step." + step.replace(' ', '.'))))
                        .toList(),
                rows,
                new Rehearsal.Totals(
                        opening.asked().size(),
                        rows.stream().mapToInt(Rehearsal.UnitRow::taskCount).sum(),
                        rows.stream().mapToInt(Rehearsal.UnitRow::mails).sum(),
                        byStep));
    }

    /** The unit in whose row an empty post is shown: the unit itself, or the one that its commune belongs to. */
    private String askedUnit(String post, Opening opening) {
        String code = post.substring(0, post.indexOf('.'));
        if (code.equals(opening.city()) || opening.asked().contains(code)) {
            return code;
        }
        Unit unit = organisation.unit(code, opening.period().opening());
        return unit.parent() == null ? code : unit.parent();
    }

    private List<String> warnings(Opening opening) {
        LocalDate today = ZonedDateTime.now(clock)
                .withZoneSameInstant(WorkingCalendar.ZONE)
                .toLocalDate();
        WorkingCalendar calendar = calendars.inForce();
        List<String> warnings = new ArrayList<>();
        OpeningRules.deadlines(opening.due()).forEach((field, day) -> {
            if (!calendar.hasYear(day.getYear())) {
                warnings.add(Texts.text("reporting.opening.yearMissing", OpeningRules.label(field), Texts.date(day)));
            }
            if (day.isBefore(today)) {
                warnings.add(Texts.text("reporting.opening.past", OpeningRules.label(field), Texts.date(day)));
            }
        });
        return warnings;
    }

    private Map<String, Report> byUnit(String period) {
        return reports.ofPeriod(period).stream().collect(Collectors.toMap(Report::unit, report -> report));
    }

    private void refuseOthers(String city, String person) {
        if (!holdsOffice(city, person)) {
            throw Refusal.forbidden("reporting.onlyTheCityOffice");
        }
    }

    private boolean holdsOffice(String city, String person) {
        return organisation.holds(person, city + ".office", organisation.asOf());
    }
}
