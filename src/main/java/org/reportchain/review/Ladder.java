package org.reportchain.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.reportchain.calendar.WorkingCalendar;

/**
 * When the holders of one step are reminded, and when others are told that it is late; the rungs stand in order.
 *
 * <p>A rung that is no earlier than the next one is covered by it and left out, and so is one whose moment had passed
 * before the step began. Where that leaves none, the last one comes a little after the beginning.
 */
public record Ladder(List<Planned> rungs) {

    /** No step reminds more often than this; what the table says beyond it is left out. */
    public static final int MAXIMUM = 8;

    /** What comes this much later than planned, after a standstill, is marked late. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final Duration A_LITTLE = Duration.ofMinutes(30);

    /** A rung and its moment. */
    public record Planned(Rung rung, Instant at) {

        boolean isLate(Instant now) {
            return now.isAfter(at.plus(LATE));
        }
    }

    /** @param unit whose working days and hours count */
    public static Ladder of(
            List<Rung> table, WorkingCalendar calendar, String unit, ZonedDateTime start, ZonedDateTime due) {
        Deque<Planned> uncovered = new ArrayDeque<>();
        for (Rung rung : fromTheTop(table)) {
            Instant at = rung.at(calendar, unit, start, due).toInstant();
            if (uncovered.isEmpty() || at.isBefore(uncovered.peek().at())) {
                uncovered.push(new Planned(rung, at));
            }
        }
        List<Planned> ahead = uncovered.stream()
                .filter(planned -> planned.at().isAfter(start.toInstant()))
                .limit(MAXIMUM)
                .toList();
        if (ahead.isEmpty() && !uncovered.isEmpty()) {
            Instant soon = calendar.plus(unit, start, A_LITTLE).toInstant();
            return new Ladder(List.of(new Planned(uncovered.getLast().rung(), soon)));
        }
        return new Ladder(ahead);
    }

    public List<Instant> moments() {
        return rungs.stream().map(Planned::at).toList();
    }

    /**
     * The highest rung that has been reached at a time, the first one where none has: one reminder stands for all that a
     * standstill swallowed.
     */
    public Optional<Planned> reached(Instant time) {
        return rungs.stream()
                .filter(planned -> !planned.at().isAfter(time))
                .reduce((lower, higher) -> higher)
                .or(() -> rungs.stream().findFirst());
    }

    private static List<Rung> fromTheTop(List<Rung> table) {
        return table.stream()
                .sorted(Comparator.comparing(Rung::place).reversed())
                .toList();
    }
}
