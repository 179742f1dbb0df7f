package org.reportchain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

class WorkingCalendarTest {

    private static final String ANY_UNIT = "006";

    private final CalendarData shipped = CalendarFiles.read(new DefaultResourceLoader(), "classpath:calendar/");
    private final WorkingCalendar calendar = new WorkingCalendar(shipped);

    @Test
    void theYear2022Has249WorkingDays() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 12, 31)))
                .isEqualTo(249);
        assertThat(IntStream.rangeClosed(1, 12).mapToLong(month -> workingDaysOf(YearMonth.of(2022, month))))
                .containsExactly(19L, 16L, 23L, 20L, 20L, 22L, 21L, 23L, 20L, 21L, 22L, 22L);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 3, 2026-01-07", // over New Year, the swapped Friday and a weekend
        "2026-01-08, 2, 2026-01-10", // ends on the make-up Saturday
        "2026-01-08, 3, 2026-01-12",
        "2022-06-16, 1, 2022-06-17",
        "2022-06-17, 1, 2022-06-20",
        "2022-06-01, 9, 2022-06-14",
        "2022-04-29, 1, 2022-05-04", // two days in lieu
    })
    void deadlineIsTheClosingHourOfTheLastWorkingDay(LocalDate start, int days, LocalDate end) {
        assertThat(calendar.deadline(ANY_UNIT, at(start + "T09:30:00+07:00"), days))
                .isEqualTo(at(end + "T17:00:00+07:00[Asia/Ho_Chi_Minh]"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-16T00:10, 2022-06-16, 2022-06-17", // before opening: the same day
        "2022-06-16T12:30, 2022-06-16, 2022-06-17", // over noon
        "2022-06-16T17:00, 2022-06-16, 2022-06-17", // at closing time
        "2022-06-16T17:01, 2022-06-17, 2022-06-20", // after hours: received on Friday
        "2022-06-17T20:00, 2022-06-20, 2022-06-21", // after hours on a Friday
        "2022-06-18T09:00, 2022-06-20, 2022-06-21", // on a Saturday
        "2022-05-02T09:00, 2022-05-04, 2022-05-05", // on a day in lieu
        "2026-01-02T09:00, 2026-01-05, 2026-01-06", // on a swapped day off
        "2026-01-10T09:00, 2026-01-10, 2026-01-12", // on a working Saturday
        "2026-01-10T18:00, 2026-01-12, 2026-01-13",
    })
    void whatArrivesAfterHoursOrOnADayOffIsReceivedOnTheNextWorkingDay(String sent, LocalDate received, LocalDate end) {
        ZonedDateTime start = at(sent + ":00+07:00");

        assertThat(calendar.received(ANY_UNIT, start)).isEqualTo(received);
        assertThat(calendar.deadline(ANY_UNIT, start, 1)).isEqualTo(at(end + "T17:00:00+07:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "006, 2022-06-16T16:45, 2022-06-20T16:30", // after its own closing time
        "006, 2022-06-16T16:30, 2022-06-17T16:30",
        "006, 2022-05-26T16:45, 2022-05-27T17:00", // its hours begin in June
        "006, 2022-05-31T16:45, 2022-06-01T16:30", // the closing time is that of the last day
        "018, 2022-06-16T16:45, 2022-06-17T17:00",
    })
    void deadlineEndsWhenItsUnitCloses(String unit, String sent, String end) {
        UnitHours own = new UnitHours(
                "006",
                LocalDate.of(2022, 6, 1),
                LocalTime.of(7, 30),
                LocalTime.of(11, 30),
                LocalTime.of(13, 0),
                LocalTime.of(16, 30));
        WorkingCalendar withOwnHours = new WorkingCalendar(
                new CalendarData(shipped.days(), List.of(own, shipped.hours().get(0))));

        assertThat(withOwnHours.deadline(unit, at(sent + ":00+07:00"), 1)).isEqualTo(at(end + ":00+07:00"));
    }

    @Test
    void deadlineStartsOnTheDayThatItIsInVietnam() {
        ZonedDateTime eveningOfTheFifteenthInLondon = at("2022-06-15T20:00:00Z");

        assertThat(calendar.deadline(ANY_UNIT, eveningOfTheFifteenthInLondon, 1))
                .isEqualTo(at("2022-06-17T17:00:00+07:00"));
    }

    @Test
    void deadlineNeedsAtLeastOneDay() {
        assertThatThrownBy(() -> calendar.deadline(ANY_UNIT, at("2022-06-15T20:00:00Z"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysAreCountedBackwardsAsNegative() {
        LocalDate cutOff = LocalDate.of(2022, 6, 14);
        LocalDate request = LocalDate.of(2022, 6, 1);

        assertThat(calendar.workingDaysBetween(request, cutOff)).isEqualTo(9);
        assertThat(calendar.workingDaysBetween(cutOff, request)).isEqualTo(-9);
        assertThat(calendar.workingDaysBetween(cutOff, cutOff)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-16T09:00, PT2H, 2022-06-16T11:00",
        "2022-06-16T11:00, PT2H, 2022-06-16T14:00", // over noon
        "2022-06-16T15:00, PT4H, 2022-06-17T10:00",
        "2022-06-17T15:00, PT4H, 2022-06-20T10:00", // over a weekend
        "2022-06-16T13:00, PT4H, 2022-06-16T17:00", // ends when it closes
        "2022-06-16T12:30, PT0S, 2022-06-16T13:00", // the next working moment
        "2022-06-18T09:00, PT0S, 2022-06-20T08:00",
        "2022-06-16T17:00, PT0S, 2022-06-16T17:00",
        "2022-06-16T17:01, PT0S, 2022-06-17T08:00",
        "2026-01-09T16:00, PT2H, 2026-01-10T09:00", // into the working Saturday
    })
    void workingTimeGoesOnlyWhileTheUnitWorks(String from, Duration workingTime, String to) {
        ZonedDateTime start = at(from + ":00+07:00");
        ZonedDateTime end = at(to + ":00+07:00");

        assertThat(calendar.plus(ANY_UNIT, start, workingTime)).isEqualTo(end);
        assertThat(calendar.workingTime(ANY_UNIT, start, end)).isEqualTo(workingTime);
        assertThat(calendar.isWorkingTime(ANY_UNIT, end)).isTrue();
        assertThat(calendar.isWorkingTime(ANY_UNIT, start)).isEqualTo(!workingTime.isZero() || start.isEqual(end));
    }

    @Test
    void daysAreShiftedBothWaysOverDaysOff() {
        assertThat(calendar.shifted(LocalDate.of(2026, 1, 5), -1)).isEqualTo("2025-12-31");
        assertThat(calendar.shifted(LocalDate.of(2026, 1, 9), 1)).isEqualTo("2026-01-10");
        assertThat(calendar.shifted(LocalDate.of(2026, 1, 3), 0)).isEqualTo("2026-01-03");
    }

    private long workingDaysOf(YearMonth month) {
        return calendar.workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    private static ZonedDateTime at(String time) {
        return ZonedDateTime.parse(time);
    }
}
