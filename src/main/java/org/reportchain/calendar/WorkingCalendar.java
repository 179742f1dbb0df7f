package org.reportchain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Counts working days in Việt Nam: Monday to Friday, less the days off and plus the make-up days of its data.
 *
 * <p>Working hours are 8:00–12:00 and 13:00–17:00. A year without data has weekends only.
 */
public class WorkingCalendar {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final Map<LocalDate, DayKind> exceptions;

    WorkingCalendar(Map<LocalDate, DayKind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = exceptions.get(day);
        return kind == null ? !DaysFile.isWeekend(day) : kind == DayKind.MAKEUP_WORKDAY;
    }

    /**
     * The end of a period of working days: 17:00 of the last one, in Việt Nam's time.
     *
     * <p>The day of the start does not count, whatever the hour ("kể từ ngày").
     *
     * @param workingDays at least 1
     */
    public ZonedDateTime deadline(ZonedDateTime start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A deadline needs at least one working day, not " + workingDays);
        }
        LocalDate day = start.withZoneSameInstant(ZONE).toLocalDate();
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(CLOSING).atZone(ZONE);
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
}
