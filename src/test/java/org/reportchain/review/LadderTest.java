package org.reportchain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.calendar.CalendarData;
import org.reportchain.calendar.DayKind;
import org.reportchain.calendar.Moments;
import org.reportchain.calendar.SpecialDay;
import org.reportchain.calendar.UnitHours;
import org.reportchain.calendar.WorkingCalendar;

/** When a step reminds, by the rungs of the shipped table: the vectors that people may quarrel over. */
class LadderTest {

    private static final List<Rung> TABLE = List.of(
            new Rung("HALF_TIME", Rung.Tell.HOLDERS),
            new Rung("-1", Rung.Tell.HOLDERS),
            new Rung("0", Rung.Tell.HOLDERS),
            new Rung("1", Rung.Tell.HEAD),
            new Rung("3", Rung.Tell.SUPERIOR_OFFICE));

    private final WorkingCalendar calendar = new WorkingCalendar(new CalendarData(
            List.of(
                    new SpecialDay(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch"),
                    new SpecialDay(LocalDate.of(2026, 1, 2), DayKind.SWAPPED_OFF, "Nghỉ hoán đổi"),
                    new SpecialDay(LocalDate.of(2026, 1, 10), DayKind.MAKEUP_WORKDAY, "Làm bù")),
            List.of(new UnitHours(
                    UnitHours.EVERY_UNIT,
                    LocalDate.of(2022, 1, 1),
                    LocalTime.of(8, 0),
                    LocalTime.of(12, 0),
                    LocalTime.of(13, 0),
                    LocalTime.of(17, 0)))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // five working days: every rung
                "2022-06-13T09:00 | 2022-06-20T17:00 | HALF_TIME 2022-06-16T08:30, -1 2022-06-17T08:00, 0 2022-06-20T08:00,"
                        + " 1 2022-06-21T17:00, 3 2022-06-23T17:00",
                // one working day from a morning on: the day before has begun, and the due day comes before half time
                "2022-06-16T09:00 | 2022-06-17T17:00 | 0 2022-06-17T08:00, 1 2022-06-20T17:00, 3 2022-06-22T17:00",
                // from an evening on: the day before is still to come and covers half time
                "2022-06-16T18:00 | 2022-06-20T17:00 | -1 2022-06-17T08:00, 0 2022-06-20T08:00, 1 2022-06-21T17:00,"
                        + " 3 2022-06-23T17:00",
                // over New Year and a working Saturday
                "2025-12-30T09:00 | 2026-01-09T17:00 | HALF_TIME 2026-01-06T13:30, -1 2026-01-08T08:00, 0 2026-01-09T08:00,"
                        + " 1 2026-01-10T17:00, 3 2026-01-13T17:00",
                // begun after the first rung above it: what has passed is skipped
                "2022-06-20T09:00 | 2022-06-17T17:00 | 1 2022-06-20T17:00, 3 2022-06-22T17:00",
                // begun after the last: that one comes a little later, in working time
                "2022-06-24T16:50 | 2022-06-17T17:00 | 3 2022-06-27T08:20",
            })
    void rungsComeInWorkingTimeAndNoneThatTheNextCovers(LocalDateTime start, LocalDateTime due, String rungs) {
        assertThat(written(ladder(start, due))).isEqualTo(rungs);
    }

    @Test
    void oneRungStandsForAllThatAStandstillSwallowedAndIsLate() {
        Ladder ladder = ladder(LocalDateTime.parse("2022-06-13T09:00"), LocalDateTime.parse("2022-06-20T17:00"));
        Instant backAgain = at(LocalDateTime.parse("2022-06-20T09:00")).toInstant();

        Ladder.Planned reached = ladder.reached(backAgain).orElseThrow();

        assertThat(reached.rung().when()).isEqualTo("0");
        assertThat(reached.isLate(backAgain)).isTrue();
        assertThat(reached.isLate(reached.at().plusSeconds(2))).isFalse();
        assertThat(new Moments(ladder.moments()).after(backAgain))
                .contains(at(LocalDateTime.parse("2022-06-21T17:00")).toInstant());
    }

    @Test
    void noTableMakesAStepRemindWithoutAnEnd() {
        List<Rung> endless = IntStream.rangeClosed(1, 1000)
                .mapToObj(days -> new Rung(Integer.toString(days), Rung.Tell.HOLDERS))
                .toList();
        Ladder ladder = Ladder.of(
                endless,
                calendar,
                "006",
                at(LocalDateTime.parse("2022-06-13T09:00")),
                at(LocalDateTime.parse("2022-06-20T17:00")));

        assertThat(ladder.rungs()).hasSize(Ladder.MAXIMUM);
        assertThat(new Moments(ladder.moments()).toString())
                .as("what the engine keeps of a timer")
                .hasSizeLessThan(255);
    }

    @Test
    void emptyTableRemindsNobodyAndHoldsNothingUp() {
        ZonedDateTime start = at(LocalDateTime.parse("2022-06-13T09:00"));
        Ladder ladder = Ladder.of(List.of(), calendar, "006", start, start.plusDays(7));

        assertThat(ladder.reached(start.toInstant())).isEmpty();
        assertThat(Moments.parse(new Moments(ladder.moments()).toString())).contains(new Moments(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"HALF, HOLDERS", "1.5, HOLDERS", "-, HEAD", "9999, HEAD", "1, SECRETARY", "null, null"})
    void rowThatTheTableMayNotHoldIsNamed(String when, String tell) {
        assertThatThrownBy(() -> Rung.of(when, tell)).hasMessageContainingAll("reminders", when, tell);
    }

    @Test
    void momentsAreReadAsTheyAreWritten() {
        Moments moments =
                new Moments(List.of(Instant.parse("2022-06-16T01:00:00Z"), Instant.parse("2022-06-17T01:00:00Z")));

        assertThat(Moments.parse(moments.toString())).contains(moments);
        assertThat(Arrays.asList("R3/PT1H", "0 0 8 * * ?", "at noon", ""))
                .allSatisfy(text -> assertThat(Moments.parse(text)).isEmpty());
    }

    private Ladder ladder(LocalDateTime start, LocalDateTime due) {
        return Ladder.of(TABLE, calendar, "006", at(start), at(due));
    }

    private static String written(Ladder ladder) {
        return String.join(
                ", ",
                ladder.rungs().stream()
                        .map(planned -> planned.rung().when() + " "
                                + planned.at().atZone(WorkingCalendar.ZONE).toLocalDateTime())
                        .toList());
    }

    private static ZonedDateTime at(LocalDateTime time) {
        return time.atZone(WorkingCalendar.ZONE);
    }
}
