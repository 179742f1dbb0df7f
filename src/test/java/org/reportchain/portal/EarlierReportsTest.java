package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reportchain.period.ReportingPeriod;

/** Which earlier periods the drafter's figures are compared with. */
class EarlierReportsTest {

    private static final ReportingPeriod FIRST_HALF = period("2022-H1", "2022-01-01", "2022-06-30");
    private static final ReportingPeriod FIRST_QUARTER = period("2022-Q1", "2022-01-01", "2022-03-31");
    private static final ReportingPeriod FIRST_HALF_BEFORE = period("2021-H1", "2021-01-01", "2021-06-30");
    private static final ReportingPeriod YEAR_BEFORE = period("2021", "2021-01-01", "2021-12-31");
    private static final List<ReportingPeriod> ALL = List.of(YEAR_BEFORE, FIRST_HALF_BEFORE, FIRST_HALF, FIRST_QUARTER);

    @Test
    void samePeriodOfLastYearCoversTheSameDays() {
        assertThat(EarlierReports.lastYear(FIRST_HALF, ALL)).contains(FIRST_HALF_BEFORE);
        assertThat(EarlierReports.lastYear(FIRST_QUARTER, ALL)).isEmpty();
    }

    @Test
    void earlierPeriodOfThisYearIsTheLastThatHasEnded() {
        assertThat(EarlierReports.thisYear(FIRST_HALF, ALL)).contains(FIRST_QUARTER);
        assertThat(EarlierReports.thisYear(FIRST_QUARTER, ALL)).isEmpty();
    }

    @Test
    void periodsBeforeTheReorganisationAreSaidToBeIncomparable() {
        ReportingPeriod before = period("2025-H1", "2025-01-01", "2025-06-30");
        ReportingPeriod after = period("2025", "2025-01-01", "2025-12-31");

        assertThat(EarlierReports.incomparable(after, List.of(before, after))).containsExactly("lastYear", "thisYear");
        assertThat(EarlierReports.incomparable(before, List.of(before, after))).isEmpty();
    }

    private static ReportingPeriod period(String code, String from, String to) {
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        return new ReportingPeriod(code, code, first, last, first, last, last, last, "2020-2025", "", "");
    }
}
