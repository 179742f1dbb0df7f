package org.reportchain.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.SystemAccess;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.OrganisationImport;
import org.reportchain.organisation.OrganisationImport.DryRun;
import org.reportchain.organisation.OrganisationImport.End;
import org.reportchain.organisation.OrganisationImport.Upload;
import org.reportchain.period.Periods;
import org.reportchain.report.Report;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation: what is in force, what new files would change, and applying them. */
@Component
class OrganisationDesk {

    record LevelCount(String level, int units) {}

    /** @param mayApply whether the person is an administrator: the city's office only looks */
    record View(LocalDate day, List<LevelCount> levels, int people, boolean mayApply) {}

    /** A running report of a unit that would change: it keeps the organisation of the day on which its period opened. */
    record RunningReport(String id, String unit, String period) {}

    /**
     * What the files would do.
     *
     * @param faults the first of them; {@code faultCount} says how many there are
     * @param seal stands for all that the person sees; it has to be the same when they apply it. Null when nothing can be applied
     */
    record Preview(
            List<String> faults,
            int faultCount,
            List<OrganisationImport.Group> groups,
            List<RunningReport> running,
            @Nullable String seal) {}

    /** @param seal of what the person has seen; needed to apply the files */
    record Files(
            byte @Nullable [] units,
            byte @Nullable [] holders,
            byte @Nullable [] roles,
            @Nullable String seal) {

        Upload upload() {
            if (units == null || holders == null) {
                throw Refusal.invalid("portal.organisation.fileMissing", units == null ? "units.csv" : "holders.csv");
            }
            return new Upload(units, holders, roles);
        }
    }

    private static final int FAULTS_SHOWN = 100;

    private final Reader reader;
    private final Organisation organisation;
    private final OrganisationImport imports;
    private final Periods periods;
    private final Reports reports;
    private final Frame frame;
    private final SystemAccess system;

    OrganisationDesk(
            Reader reader,
            Organisation organisation,
            OrganisationImport imports,
            Periods periods,
            Reports reports,
            Frame frame,
            SystemAccess system) {
        this.reader = reader;
        this.organisation = organisation;
        this.imports = imports;
        this.periods = periods;
        this.reports = reports;
        this.frame = frame;
        this.system = system;
    }

    @Transactional(readOnly = true)
    public View show() {
        refuseOthers();
        LocalDate day = organisation.asOf();
        List<LevelCount> levels = List.of(Level.values()).stream()
                .map(level -> new LevelCount(
                        Texts.text("review.level." + level),
                        organisation.units(level, day).size()))
                .toList();
        return new View(day, levels, organisation.people().size(), reader.isAdministrator());
    }

    @Transactional(readOnly = true)
    public Preview dryRun(Files files) {
        refuseOthers();
        return preview(files.upload());
    }

    /** Applies files, all or nothing; refused when anything would change otherwise than the person has seen. */
    @Transactional
    public View apply(Files files) {
        if (!reader.isAdministrator()) {
            throw Refusal.forbidden("portal.organisation.onlyAdministrators");
        }
        Upload upload = files.upload();
        imports.lock();
        Preview now = preview(upload);
        if (now.faultCount() > 0) {
            throw Refusal.invalid("organisation.faulty", Integer.toString(now.faultCount()));
        }
        if (now.seal() == null || !now.seal().equals(files.seal())) {
            throw Refusal.conflict("portal.organisation.changedMeanwhile");
        }
        String person = reader.person();
        system.call(() -> {
            imports.apply(upload, person);
            return person;
        });
        return show();
    }

    private Preview preview(Upload upload) {
        DryRun run = imports.dryRun(upload);
        List<Report> open = open();
        List<String> faults = run.faults().isEmpty() ? tooEarly(run.ends(), open) : run.faults();
        List<RunningReport> running = open.stream()
                .filter(report -> run.touched().contains(report.unit()))
                .map(this::running)
                .toList();
        String seal = ReportJson.sha256(run.groups() + "\n" + running + "\n" + run.hashes());
        return new Preview(
                faults.stream().limit(FAULTS_SHOWN).toList(),
                faults.size(),
                run.groups(),
                running,
                faults.isEmpty() && run.changesAnything() ? seal : null);
    }

    private List<Report> open() {
        return periods.all().stream()
                .flatMap(period -> reports.ofPeriod(period.code()).stream())
                .filter(report -> !report.state().closed())
                .toList();
    }

    /** A running report needs the units of the day on which its period opened: none of them may end before it. */
    private List<String> tooEarly(List<End> ends, List<Report> open) {
        return open.stream()
                .flatMap(report -> ends.stream()
                        .filter(end -> report.unit().equals(end.code())
                                || report.unit().equals(end.parent()))
                        .filter(end -> end.last().isBefore(opening(report)))
                        .map(end -> Texts.text(
                                "portal.organisation.endsTooEarly",
                                end.label(),
                                end.code(),
                                Texts.date(end.last()),
                                frame.unit(report).committee(),
                                Texts.date(opening(report)))))
                .toList();
    }

    private LocalDate opening(Report report) {
        return periods.period(report.period()).opening();
    }

    private RunningReport running(Report report) {
        String period = periods.period(report.period()).title();
        return new RunningReport(report.id(), frame.unit(report).committee(), period);
    }

    private void refuseOthers() {
        if (!reader.isOfTheCityOffice() && !reader.isAdministrator()) {
            throw Refusal.forbidden("portal.organisation.onlyTheCityOffice");
        }
    }
}
