package org.reportchain.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of before and after the reorganisation of 1 July 2025 are never put beside each other. */
class ReportingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2022-06-30, true",
        "2024-12-31, true",
        "2025-06-30, true",
        "2025-07-01, false",
        "2025-12-31, false",
        "2026-06-30, false",
        "2026-07-01, true",
        "2026-12-31, true",
    })
    void periodComparesWithTheYearBeforeWhereBothAreOnOneSide(LocalDate to, boolean compares) {
        assertThat(endingOn(to).comparesWithLastYear()).isEqualTo(compares);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2025-06-30, false", "2026-06-30, 2025-12-31, true", "2025-06-30, 2025-03-31, true"})
    void periodComparesWithAnEarlierOneOnItsOwnSide(LocalDate to, LocalDate earlier, boolean compares) {
        assertThat(endingOn(to).comparesWith(endingOn(earlier))).isEqualTo(compares);
    }

    private static ReportingPeriod endingOn(LocalDate to) {
        return new ReportingPeriod("X", "X", to, to, to, to, to, to, "2025-2030", "X", "X");
    }
}
