package org.reportchain.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.calendar.CalendarData;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.MissingYears;
import org.reportchain.calendar.UnitHours;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.engine.SystemAccess;
import org.reportchain.report.Report;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of working days: what is in force, what waits, and what that would move. */
@Component
class CalendarDesk {

    record DayRow(LocalDate date, String kind, String name) {}

    record MoveRow(
            String task, String report, String unit, String step, String who, ZonedDateTime from, ZonedDateTime to) {}

    /** @param seal stands for all that the person sees; it has to be the same when they apply it */
    record Pending(List<CalendarDifference> differences, List<MoveRow> moves, String seal) {}

    record View(
            int year,
            List<Integer> years,
            List<DayRow> days,
            List<UnitHours> hours,
            List<String> missing,
            @Nullable Pending pending) {}

    record Order(String seal) {}

    private final Reader reader;
    private final Calendars calendars;
    private final MissingYears missingYears;
    private final OpenDeadlines deadlines;
    private final OpenTasks openTasks;
    private final Reports reports;
    private final Frame frame;
    private final Titles titles;
    private final SystemAccess system;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarDesk(
            Reader reader,
            Calendars calendars,
            MissingYears missingYears,
            OpenDeadlines deadlines,
            OpenTasks openTasks,
            Reports reports,
            Frame frame,
            Titles titles,
            SystemAccess system,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.calendars = calendars;
        this.missingYears = missingYears;
        this.deadlines = deadlines;
        this.openTasks = openTasks;
        this.reports = reports;
        this.frame = frame;
        this.titles = titles;
        this.system = system;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param year whose days are shown; this year where it is 0 */
    @Transactional
    public View show(int year) {
        refuseOthers();
        CalendarData data = calendars.dataInForce();
        int shown = year == 0 ? LocalDate.now(clock).getYear() : year;
        return new View(
                shown,
                years(data, shown),
                data.days().stream()
                        .filter(day -> day.date().getYear() == shown)
                        .map(day -> new DayRow(day.date(), day.kind().label(), day.name()))
                        .toList(),
                data.hours(),
                missingYears.sentences(),
                calendars
                        .pending()
                        .map(next -> pending(data, next, moves(next)))
                        .orElse(null));
    }

    /** Puts the pending calendar in force and moves the deadlines; refused when anything differs from what was seen. */
    @Transactional
    public View apply(Order order) {
        refuseOthers();
        CalendarData next = calendars.pending().orElseThrow(() -> Refusal.conflict("calendar.nothingPending"));
        List<OpenDeadlines.Move> moves = moves(next);
        if (!pending(calendars.dataInForce(), next, moves).seal().equals(order.seal())) {
            throw Refusal.conflict("calendar.changedMeanwhile");
        }
        calendars.apply(reader.person());
        system.call(() -> {
            deadlines.move(moves);
            return moves;
        });
        moves.forEach(this::record);
        return show(0);
    }

    private void refuseOthers() {
        if (!reader.isOfTheCityOffice() && !reader.isAdministrator()) {
            throw Refusal.forbidden("calendar.onlyTheCityOffice");
        }
    }

    private List<OpenDeadlines.Move> moves(CalendarData next) {
        return system.call(() -> deadlines.moves(calendars.inForce(), new WorkingCalendar(next)));
    }

    private void record(OpenDeadlines.Move move) {
        audit.record(
                AuditEvent.of("DEADLINE_MOVED", reports.report(move.report()).unit())
                        .by(reader.person())
                        .about(move.report(), null)
                        .at(move.task().getTaskDefinitionKey())
                        .changed(
                                move.from().toInstant().toString(),
                                move.to().toInstant().toString()));
    }

    private Pending pending(CalendarData before, CalendarData after, List<OpenDeadlines.Move> moves) {
        List<CalendarDifference> differences = CalendarDifference.between(before, after);
        List<MoveRow> rows = moves.stream().map(this::row).toList();
        return new Pending(differences, rows, ReportJson.sha256(differences + "\n" + rows));
    }

    private MoveRow row(OpenDeadlines.Move move) {
        Report report = reports.report(move.report());
        return new MoveRow(
                move.task().getId(),
                move.report(),
                frame.unit(report).committee(),
                move.task().getName(),
                who(move),
                move.from(),
                move.to());
    }

    private String who(OpenDeadlines.Move move) {
        String assignee = move.task().getAssignee();
        return assignee != null ? titles.ofPerson(assignee) : titles.of(system.call(() -> openTasks.post(move.task())));
    }

    private static List<Integer> years(CalendarData data, int shown) {
        TreeSet<Integer> years = new TreeSet<>(List.of(shown));
        data.days().forEach(day -> years.add(day.date().getYear()));
        return List.copyOf(years);
    }
}
