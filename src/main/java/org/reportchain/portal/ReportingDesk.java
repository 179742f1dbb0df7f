package org.reportchain.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Openings;
import org.reportchain.period.PeriodKind;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.reporting.OpeningForm;
import org.reportchain.reporting.Rehearsal;
import org.reportchain.reporting.ReportingPeriods;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** What the city's office does with a period: rehearses it, leaves units out, puts them back, opens a correction. */
@Component
class ReportingDesk {

    record Choice(String code, String label) {}

    /** @param prepared periods with files of their own that have not been opened */
    record Preparation(
            List<ReportingPeriod> prepared, List<ReportingPeriod> catalogues, List<Choice> kinds, List<Choice> units) {}

    record Act(@Nullable String unit, @Nullable String reason) {

        String given() {
            return reason == null ? "" : reason;
        }
    }

    private final Reader reader;
    private final ReportingPeriods door;
    private final Periods periods;
    private final Openings openings;
    private final Organisation organisation;

    ReportingDesk(Reader reader, ReportingPeriods door, Periods periods, Openings openings, Organisation organisation) {
        this.reader = reader;
        this.door = door;
        this.periods = periods;
        this.openings = openings;
        this.organisation = organisation;
    }

    Preparation prepare() {
        refuseOthers();
        List<ReportingPeriod> all = periods.all();
        return new Preparation(
                periods.opened().stream()
                        .filter(period -> openings.find(period.code()).isEmpty())
                        .toList(),
                all,
                Arrays.stream(PeriodKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList(),
                periods.unitsToAsk(organisation.asOf()).stream()
                        .map(code -> new Choice(
                                code,
                                organisation.unit(code, organisation.asOf()).committee()))
                        .toList());
    }

    Rehearsal rehearse(OpeningForm form) {
        refuseOthers();
        return door.rehearse(form);
    }

    /** The rehearsal as comma-separated values: one row for each unit, one column for each step. */
    String csv(OpeningForm form) {
        Rehearsal rehearsal = rehearse(form);
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.row(Texts.text("portal.rehearsal.fault")));
        rehearsal.faults().forEach(fault -> csv.append(Csv.row(fault.message())));
        rehearsal.warnings().forEach(warning -> csv.append(Csv.row(warning)));
        csv.append(Csv.row(header(rehearsal)));
        for (Rehearsal.UnitRow row : rehearsal.units()) {
            csv.append(Csv.row(cells(
                    row.unit(),
                    row.committee(),
                    row.tasks(),
                    row.taskCount(),
                    row.mails(),
                    rehearsal,
                    String.join("; ", row.emptyPosts()))));
        }
        return csv.toString();
    }

    void exclude(String period, Act act) {
        door.exclude(period, required(act.unit()), reader.person(), act.given());
    }

    void putBack(String period, Act act) {
        door.putBack(period, required(act.unit()), reader.person(), act.given());
    }

    void correct(String report, String reason) {
        door.correct(reader.report(report).id(), reader.person(), reason);
    }

    boolean mayManage() {
        return door.mayManage(reader.person());
    }

    private void refuseOthers() {
        if (!mayManage()) {
            throw Refusal.forbidden("reporting.onlyTheCityOffice");
        }
    }

    private static String[] header(Rehearsal rehearsal) {
        List<String> header =
                new ArrayList<>(List.of(Texts.text("portal.rehearsal.csv").split(";")));
        header.addAll(2, rehearsal.steps().stream().map(Rehearsal.Step::label).toList());
        return header.toArray(String[]::new);
    }

    private static String[] cells(
            String unit,
            String committee,
            Map<String, Integer> tasks,
            int taskCount,
            int mails,
            Rehearsal rehearsal,
            String emptyPosts) {
        List<String> cells = new ArrayList<>(List.of(unit, committee));
        rehearsal.steps().forEach(step -> cells.add(String.valueOf(tasks.getOrDefault(step.key(), 0))));
        cells.addAll(List.of(String.valueOf(taskCount), String.valueOf(mails), emptyPosts));
        return cells.toArray(String[]::new);
    }

    private static String required(@Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            throw Refusal.invalid("reporting.unitMissing");
        }
        return unit;
    }
}
