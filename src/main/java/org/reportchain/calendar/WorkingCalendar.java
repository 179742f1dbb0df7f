package org.reportchain.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts working days in Việt Nam: Monday to Friday, less the days off and plus the make-up days of its data.
 *
 * <p>A period counted "kể từ ngày" starts on the day after the one on which the unit received what it has to act on, and
 * ends at the unit's closing time on its last working day. What arrives after closing time or on a day off counts as
 * received on the next working day; what arrives before opening time, on that same day.
 */
public class WorkingCalendar {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Holidays with the same date in every year (Labour Code 2019, art. 112): a year without them has not been entered. */
    private static final List<MonthDay> IN_EVERY_YEAR =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    /** A morning or an afternoon. */
    private record Session(ZonedDateTime from, ZonedDateTime to) {

        static Session of(LocalDate day, LocalTime from, LocalTime to) {
            return new Session(day.atTime(from).atZone(ZONE), day.atTime(to).atZone(ZONE));
        }

        ZonedDateTime begin(ZonedDateTime at) {
            return at.isAfter(from) ? at.withZoneSameInstant(ZONE) : from;
        }

        /** How much of it lies between two moments. */
        Duration between(ZonedDateTime after, ZonedDateTime before) {
            Duration within = Duration.between(begin(after), before.isBefore(to) ? before : to);
            return within.isNegative() ? Duration.ZERO : within;
        }
    }

    private final Map<LocalDate, DayKind> exceptions;
    private final Map<String, List<UnitHours>> hours;

    public WorkingCalendar(CalendarData data) {
        this.exceptions = data.days().stream().collect(toMap(SpecialDay::date, SpecialDay::kind));
        this.hours = data.hours().stream().collect(groupingBy(UnitHours::unit));
    }

    /** Whether the days off of a year have been entered; in other years every weekday is a working day. */
    public boolean hasYear(int year) {
        return IN_EVERY_YEAR.stream().allMatch(day -> exceptions.get(day.atYear(year)) == DayKind.HOLIDAY);
    }

    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = exceptions.get(day);
        return kind == null ? !isWeekend(day) : kind == DayKind.MAKEUP_WORKDAY;
    }

    /**
     * The end of a period of working days: the unit's closing time on the last one, in Việt Nam's time.
     *
     * @param unit who has to act in the period
     * @param start when the unit got what it has to act on
     * @param workingDays at least 1
     */
    public ZonedDateTime deadline(String unit, ZonedDateTime start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A deadline needs at least one working day, not " + workingDays);
        }
        LocalDate day = shifted(received(unit, start), workingDays);
        return day.atTime(closing(unit, day)).atZone(ZONE);
    }

    /** The working day on which something counts as received by a unit. */
    public LocalDate received(String unit, ZonedDateTime at) {
        ZonedDateTime here = at.withZoneSameInstant(ZONE);
        LocalDate day = here.toLocalDate();
        boolean inTime = isWorkingDay(day) && !here.toLocalTime().isAfter(closing(unit, day));
        return inTime ? day : nextWorkingDay(day);
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The working day so many working days after a day, or before it where the number is negative. */
    public LocalDate shifted(LocalDate day, int workingDays) {
        LocalDate shifted = day;
        for (int left = Math.abs(workingDays); left > 0; left--) {
            shifted = workingDays > 0 ? nextWorkingDay(shifted) : workingDayBefore(shifted);
        }
        return shifted;
    }

    /** When a unit opens on a day, in Việt Nam's time. */
    public ZonedDateTime opening(String unit, LocalDate day) {
        return day.atTime(hours(unit, day).morningFrom()).atZone(ZONE);
    }

    /** Whether a unit works at that moment; its opening and closing times belong to it. */
    public boolean isWorkingTime(String unit, ZonedDateTime at) {
        return plus(unit, at, Duration.ZERO).isEqual(at);
    }

    /** How long a unit works between two moments. */
    public Duration workingTime(String unit, ZonedDateTime from, ZonedDateTime to) {
        return sessions(unit, from)
                .takeWhile(session -> session.from().isBefore(to))
                .map(session -> session.between(from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The moment at which a unit has worked so long since another; its next working moment where that is no time. */
    public ZonedDateTime plus(String unit, ZonedDateTime from, Duration workingTime) {
        Duration left = workingTime;
        Iterator<Session> sessions = sessions(unit, from).iterator();
        Session session = sessions.next();
        while (session.to().isBefore(from)
                || session.between(from, session.to()).compareTo(left) < 0) {
            left = left.minus(session.between(from, session.to()));
            session = sessions.next();
        }
        return session.begin(from).plus(left);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate workingDayBefore(LocalDate before) {
        LocalDate day = before.minusDays(1);
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalTime closing(String unit, LocalDate day) {
        return hours(unit, day).afternoonTo();
    }

    private UnitHours hours(String unit, LocalDate day) {
        List<UnitHours> own = hours.getOrDefault(unit, List.of());
        boolean begun = own.stream().anyMatch(row -> !row.validFrom().isAfter(day));
        return latest(begun ? own : hours.getOrDefault(UnitHours.EVERY_UNIT, List.of()), day);
    }

    /** The mornings and afternoons on which a unit works, from the day of a moment on, without an end. */
    private Stream<Session> sessions(String unit, ZonedDateTime from) {
        return Stream.iterate(from.withZoneSameInstant(ZONE).toLocalDate(), day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .flatMap(day -> {
                    UnitHours hours = hours(unit, day);
                    return Stream.of(
                            Session.of(day, hours.morningFrom(), hours.morningTo()),
                            Session.of(day, hours.afternoonFrom(), hours.afternoonTo()));
                });
    }

    /** The row in force on a day; before the first one begins, the first. */
    private static UnitHours latest(List<UnitHours> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> !row.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> rows.get(0));
    }
}
