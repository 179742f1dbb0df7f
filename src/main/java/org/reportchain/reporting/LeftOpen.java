package org.reportchain.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Openings;
import org.reportchain.period.PeriodKind;
import org.reportchain.period.PeriodOpening;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.CarriedItem;
import org.reportchain.report.CarryOver;
import org.reportchain.report.Limitation;
import org.reportchain.report.Report;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/**
 * What closed periods left open for a unit: the tasks that their conferences gave it and the limitations that its own reports
 * named, less what a later report of the unit says is done. A report outside the usual round neither takes nor leaves anything.
 */
@Component
class LeftOpen implements CarryOver {

    private final Periods periods;
    private final Openings openings;
    private final Conferences conferences;
    private final Reports reports;
    private final Organisation organisation;

    LeftOpen(Periods periods, Openings openings, Conferences conferences, Reports reports, Organisation organisation) {
        this.periods = periods;
        this.openings = openings;
        this.conferences = conferences;
        this.reports = reports;
        this.organisation = organisation;
    }

    @Override
    public List<CarriedItem> into(ReportingPeriod period, Unit unit) {
        List<CarriedItem> open = new ArrayList<>();
        for (ReportingPeriod earlier : closedBefore(period)) {
            Optional<ReportContent> said = reported(earlier, unit);
            said.ifPresent(content -> content.carried().stream()
                    .filter(CarriedItem::done)
                    .forEach(done -> open.removeIf(done::isSameAs)));
            open.addAll(tasks(earlier, unit));
            said.ifPresent(content -> content.limitations().forEach(named -> add(limitation(named, earlier), open)));
        }
        open.sort(Comparator.comparing(CarriedItem::kind));
        return open;
    }

    private List<ReportingPeriod> closedBefore(ReportingPeriod period) {
        if (openings.find(period.code()).filter(LeftOpen::usual).isEmpty()) {
            return List.of();
        }
        return openings.all().stream()
                .filter(other -> usual(other) && other.closed())
                .map(other -> periods.period(other.period()))
                .filter(other -> other.to().isBefore(period.to()))
                .sorted(Comparator.comparing(ReportingPeriod::to))
                .toList();
    }

    private static boolean usual(PeriodOpening opening) {
        return opening.kind() != PeriodKind.AD_HOC;
    }

    /** What the unit's report said in the end; in a closed period, a report that is open is being corrected. */
    private Optional<ReportContent> reported(ReportingPeriod earlier, Unit unit) {
        return reports.ofPeriod(earlier.code()).stream()
                .filter(report -> report.unit().equals(unit.code()) && counts(report.state()))
                .map(Report::id)
                .flatMap(id -> reports.newestIfAny(id).stream())
                .map(Version::content)
                .findFirst();
    }

    private static boolean counts(ReportState state) {
        return state.approved() || state == ReportState.ISSUED || !state.closed();
    }

    /** The tasks of the period's conference: the unit's own, and every unit's where the city waited for it. */
    private List<CarriedItem> tasks(ReportingPeriod earlier, Unit unit) {
        boolean waitedFor = openings.units(earlier.code()).stream()
                .anyMatch(due -> due.unit().equals(unit.code()) && !due.excluded());
        return conferences.tasks(earlier.code(), unit.code()).stream()
                .filter(task -> waitedFor || !task.owner().isEmpty())
                .map(task -> new CarriedItem(
                        CarriedItem.Kind.TASK,
                        task.period(),
                        task.code(),
                        task.title(),
                        owner(task, earlier),
                        task.due(),
                        task.source(),
                        null,
                        null))
                .toList();
    }

    private String owner(AssignedTask task, ReportingPeriod earlier) {
        return task.owner().isEmpty()
                ? Texts.text("reporting.everyUnit")
                : organisation.unit(task.owner(), earlier.opening()).committee();
    }

    private static CarriedItem limitation(Limitation named, ReportingPeriod earlier) {
        return new CarriedItem(
                CarriedItem.Kind.LIMITATION,
                earlier.code(),
                null,
                named.description(),
                named.owner(),
                named.due(),
                Texts.text("reporting.limitationSource", earlier.title()),
                null,
                null);
    }

    /** A limitation that is named again, in the same words, is one. */
    private static void add(CarriedItem limitation, List<CarriedItem> open) {
        open.removeIf(
                other -> other.kind() == limitation.kind() && other.title().equals(limitation.title()));
        open.add(limitation);
    }
}
