package org.reportchain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
                "2022-06-15T02:00:00Z | ''",
                "2022-09-30T16:59:00Z | ''",
                "2022-09-30T17:00:00Z | 2023", // 1 October in Việt Nam
                "2022-12-31T16:59:00Z | 2023",
                "2022-12-31T17:00:00Z | 2023", // 1 January in Việt Nam
                "2023-10-01T02:00:00Z | 2023,2024",
                "2026-02-01T02:00:00Z | 2026", // known by some of its days only
            })
    void yearsWithoutTheirHolidaysAreAnnounced(Instant now, String years) {
        MissingYears missing = new MissingYears(new Calendars(shipped), Clock.fixed(now, WorkingCalendar.ZONE));

        List<String> expected =
                Stream.of(years.split(",")).filter(year -> !year.isEmpty()).toList();
        assertThat(missing.sentences()).hasSize(expected.size());
        assertThat(missing.sentences())
                .zipSatisfy(expected, (sentence, year) -> assertThat(sentence).contains("năm " + year));
    }
}
