package org.reportchain.portal;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.SystemAccess;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.DueUnit;
import org.reportchain.period.Openings;
import org.reportchain.period.PeriodOpening;
import org.reportchain.period.Periods;
import org.reportchain.period.UnitOutcome;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.review.Stage;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** Units × state of a period: who is where, since when, in time or not. What it counts is what it lists. */
@Component
class Board {

    /** Where a unit stands, in few words. */
    enum Place {
        NOT_STARTED,
        DRAFTING,
        RETURNED,
        WAITING,
        DONE_ON_TIME,
        DONE_LATE,
        EXCLUDED,
        MISSING,
        ENDED;

        String label() {
            return Texts.text("portal.board." + name());
        }
    }

    record PlaceCount(Place code, String label, int count) {}

    /** @param answered whether it has given its opinion in the newest round; null where it was not asked */
    record CommuneRow(String code, String label, @Nullable Boolean answered) {}

    /**
     * @param at what the report waits for: the names of its open steps
     * @param since when the oldest open task of it was given
     */
    record UnitRow(
            ReportSummary.UnitView unit,
            @Nullable String report,
            Place place,
            String placeLabel,
            String stateLabel,
            List<String> at,
            @Nullable Instant since,
            boolean overdue,
            @Nullable String outcome,
            @Nullable String excludedReason,
            int communesAsked,
            int communesAnswered) {}

    /** @param onTimePercent of the units whose outcome is known; null while none is */
    record View(
            @Nullable PeriodOpening opening,
            List<PlaceCount> counts,
            int due,
            int approved,
            @Nullable Integer onTimePercent,
            @Nullable UnitRow oldest,
            boolean mayManage,
            List<UnitRow> units) {}

    private final Reader reader;
    private final ReportingDesk desk;
    private final SystemAccess system;
    private final TaskService tasks;
    private final Periods periods;
    private final Openings openings;
    private final Organisation organisation;
    private final Reports reports;
    private final ReviewRounds rounds;
    private final Clock clock;

    Board(
            Reader reader,
            ReportingDesk desk,
            SystemAccess system,
            TaskService tasks,
            Periods periods,
            Openings openings,
            Organisation organisation,
            Reports reports,
            ReviewRounds rounds,
            Clock clock) {
        this.reader = reader;
        this.desk = desk;
        this.system = system;
        this.tasks = tasks;
        this.periods = periods;
        this.openings = openings;
        this.organisation = organisation;
        this.reports = reports;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The board as the person may see it: of a district only itself, and all totals of what is shown. */
    View show(String code) {
        PeriodOpening opening = openings.find(code).orElse(null);
        Map<String, DueUnit> due = due(code);
        List<UnitRow> rows = rows(code, due);
        return new View(
                opening,
                counts(rows),
                (int) rows.stream().filter(row -> row.place() != Place.EXCLUDED).count(),
                (int) rows.stream()
                        .filter(row -> row.place() == Place.DONE_ON_TIME || row.place() == Place.DONE_LATE)
                        .count(),
                onTime(due, rows),
                rows.stream()
                        .filter(row -> row.since() != null)
                        .min(Comparator.comparing(row -> Objects.requireNonNull(row.since())))
                        .orElse(null),
                opening != null && !opening.closed() && desk.mayManage(),
                rows);
    }

    /** The communes of a unit: which have answered in the newest round. */
    List<CommuneRow> communes(String code, String unit) {
        UnitRow row = rows(code, due(code)).stream()
                .filter(candidate -> candidate.unit().code().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("period.notDue", unit, code));
        Round round = row.report() == null ? null : communeRound(row.report());
        List<String> asked = round == null ? List.of() : rounds.seats(round.id());
        List<String> silent = round == null ? List.of() : rounds.pending(round.id());
        return organisation.children(unit, periods.period(code).opening()).stream()
                .map(commune -> {
                    String post = commune.code() + ".reviewer";
                    return new CommuneRow(
                            commune.code(), commune.label(), asked.contains(post) ? !silent.contains(post) : null);
                })
                .toList();
    }

    /** The board as comma-separated values, as spreadsheets read them. */
    String csv(String code) {
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        csv.append(String.join(",", Texts.text("portal.board.csv").split(";"))).append("\r\n");
        for (UnitRow row : rows(code, due(code))) {
            csv.append(Csv.row(
                    row.unit().code(),
                    row.unit().committee(),
                    row.placeLabel(),
                    row.stateLabel(),
                    String.join("; ", row.at()),
                    row.since() == null ? "" : Texts.time(row.since().atZone(clock.getZone())),
                    row.overdue() ? Texts.text("portal.board.overdue") : "",
                    row.outcome() == null ? "" : row.outcome(),
                    row.communesAnswered() + "/" + row.communesAsked(),
                    row.excludedReason() == null ? "" : row.excludedReason()));
        }
        return csv.toString();
    }

    private List<UnitRow> rows(String code, Map<String, DueUnit> due) {
        var period = periods.period(code);
        Map<String, Report> byUnit =
                reports.ofPeriod(code).stream().collect(Collectors.toMap(Report::unit, Function.identity()));
        Map<String, List<Task>> open = open(byUnit);
        Instant now = clock.instant();
        List<UnitRow> rows = new ArrayList<>();
        for (Map.Entry<String, DueUnit> entry : due.entrySet()) {
            Report report = byUnit.get(entry.getKey());
            Unit unit = organisation.unit(entry.getKey(), period.opening());
            if (report == null ? reader.seesUnit(unit) : reader.mayRead(report)) {
                rows.add(row(
                        unit,
                        report,
                        entry.getValue(),
                        report == null ? List.of() : open.getOrDefault(report.id(), List.of()),
                        now));
            }
        }
        return rows;
    }

    private Map<String, DueUnit> due(String code) {
        Map<String, DueUnit> due = new LinkedHashMap<>();
        if (openings.find(code).isPresent()) {
            openings.units(code).forEach(unit -> due.put(unit.unit(), unit));
        } else {
            periods.unitsDue(code).forEach(unit -> due.put(unit, new DueUnit(unit, null, null, null)));
        }
        return due;
    }

    private UnitRow row(Unit unit, @Nullable Report report, DueUnit due, List<Task> open, Instant now) {
        Place place = place(report, due);
        Round round = report == null || unit.level() != Level.DISTRICT ? null : communeRound(report.id());
        int asked = round == null ? 0 : rounds.seats(round.id()).size();
        return new UnitRow(
                ReportSummary.UnitView.of(unit),
                report == null ? null : report.id(),
                place,
                place.label(),
                report == null ? ReportState.NOT_SENT.label() : report.state().label(),
                open.stream().map(Task::getName).distinct().sorted().toList(),
                open.stream()
                        .map(task -> task.getCreateTime().toInstant())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                open.stream()
                        .map(Task::getDueDate)
                        .filter(Objects::nonNull)
                        .anyMatch(date -> date.toInstant().isBefore(now)),
                due.outcome() == null ? null : due.outcome().label(),
                due.excludedReason(),
                asked,
                round == null ? 0 : asked - rounds.pending(round.id()).size());
    }

    private static Place place(@Nullable Report report, DueUnit due) {
        if (due.excluded()) {
            return Place.EXCLUDED;
        }
        if (due.outcome() == UnitOutcome.MISSING) {
            return Place.MISSING;
        }
        if (report == null) {
            return Place.NOT_STARTED;
        }
        return switch (report.state()) {
            case NOT_SENT -> Place.NOT_STARTED;
            case DRAFTING -> Place.DRAFTING;
            case CORRECTION_REQUESTED, RECALLED -> Place.RETURNED;
            case APPROVED, COMPLETED, ISSUED ->
                due.outcome() == UnitOutcome.LATE ? Place.DONE_LATE : Place.DONE_ON_TIME;
            case EXCLUDED -> Place.EXCLUDED;
            case MISSING -> Place.MISSING;
            case CANCELLED, TRANSFERRED_TO_CIPHER -> Place.ENDED;
            default -> Place.WAITING;
        };
    }

    private static List<PlaceCount> counts(List<UnitRow> rows) {
        Map<Place, Long> counts = rows.stream().collect(groupingBy(UnitRow::place, Collectors.counting()));
        return List.of(Place.values()).stream()
                .map(place -> new PlaceCount(
                        place, place.label(), counts.getOrDefault(place, 0L).intValue()))
                .toList();
    }

    private @Nullable Integer onTime(Map<String, DueUnit> due, List<UnitRow> shown) {
        List<String> codes = shown.stream().map(row -> row.unit().code()).toList();
        List<UnitOutcome> outcomes = due.values().stream()
                .filter(unit -> codes.contains(unit.unit()) && !unit.excluded())
                .map(DueUnit::outcome)
                .filter(Objects::nonNull)
                .toList();
        long inTime = outcomes.stream()
                .filter(outcome -> outcome == UnitOutcome.ON_TIME)
                .count();
        return outcomes.isEmpty() ? null : (int) Math.round(100.0 * inTime / outcomes.size());
    }

    private @Nullable Round communeRound(String report) {
        return rounds.ofReport(report).stream()
                .filter(round -> round.level() == Level.COMMUNE && round.stage() == Stage.OPINIONS)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The open tasks of the period's reports, by report. */
    private Map<String, List<Task>> open(Map<String, Report> byUnit) {
        return system.call(() -> {
            Map<String, List<Task>> open = new LinkedHashMap<>();
            for (Report report : byUnit.values()) {
                if (!report.state().closed()) {
                    open.put(
                            report.id(),
                            tasks.createTaskQuery()
                                    .processInstanceBusinessKey(report.id())
                                    .unlimitedList());
                }
            }
            return open;
        });
    }
}
