package org.reportchain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

class MissingYearsTest {

    private final CalendarData shipped = CalendarFiles.read(new DefaultResourceLoader(), "classpath:calendar/");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-15 | ''",
                "2022-09-30 | ''",
                "2022-10-01 | 2023",
                "2022-12-31 | 2023",
                "2023-01-01 | 2023",
                "2023-10-01 | 2023,2024",
                "2026-02-01 | 2026", // known by some of its days only
            })
    void yearsWithoutTheirHolidaysAreAnnounced(LocalDate today, String years) {
        assertThat(MissingYears.years(new WorkingCalendar(shipped), today).mapToObj(Integer::toString))
                .containsExactlyElementsOf(Stream.of(years.split(","))
                        .filter(year -> !year.isEmpty())
                        .toList());
    }
}
