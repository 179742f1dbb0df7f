package org.reportchain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.csv.Fault;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar =
            new WorkingCalendar(DaysFile.read(new ClassPathResource("calendar/days.csv")));

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
        assertThat(calendar.deadline(at(start + "T09:30:00+07:00"), days))
                .isEqualTo(at(end + "T17:00:00+07:00[Asia/Ho_Chi_Minh]"));
    }

    @Test
    void deadlineStartsOnTheDayThatItIsInVietnam() {
        ZonedDateTime eveningOfTheFifteenthInLondon = at("2022-06-15T20:00:00Z");

        assertThat(calendar.deadline(eveningOfTheFifteenthInLondon, 1)).isEqualTo(at("2022-06-17T17:00:00+07:00"));
    }

    @Test
    void deadlineNeedsAtLeastOneDay() {
        assertThatThrownBy(() -> calendar.deadline(at("2022-06-15T20:00:00Z"), 0))
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

    @Test
    void fileWithFaultsIsRefusedWithAllOfThem() {
        String file = """
                date,kind,name
                2022-13-01,HOLIDAY,không có ngày này
                2022-06-15,MAKEUP_WORKDAY,thứ Tư
                2022-06-18,SWAPPED_OFF,thứ Bảy
                2022-09-02,FESTIVAL,không có loại này
                2022-09-01,HOLIDAY,Quốc khánh
                2022-09-01,HOLIDAY,Quốc khánh
                """;

        assertThatThrownBy(() -> DaysFile.read(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        BrokenFiles.class,
                        broken -> assertThat(broken.faults())
                                .extracting(Fault::line)
                                .containsExactly(2L, 3L, 4L, 5L, 7L));
    }

    private long workingDaysOf(YearMonth month) {
        return calendar.workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    private static ZonedDateTime at(String time) {
        return ZonedDateTime.parse(time);
    }
}
