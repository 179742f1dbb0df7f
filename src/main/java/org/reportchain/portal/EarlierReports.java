package org.reportchain.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** What a unit reported before, for the drafter to compare with. */
@Component
class EarlierReports {

    /**
     * Figures of an approved report by indicator, as they were typed.
     *
     * @param title of the period
     */
    record EarlierFigures(String title, Map<String, String> figures) {}

    /**
     * @param lastYear the same period of the year before; null when the system has no approved report of it
     * @param thisYear the last period of this year that has ended before; null likewise
     * @param incomparable which of the two is of other units, so that its figures mean nothing beside these
     */
    record Earlier(
            @Nullable EarlierFigures lastYear, @Nullable EarlierFigures thisYear, List<String> incomparable) {}

    private final Periods periods;
    private final Reports reports;

    EarlierReports(Periods periods, Reports reports) {
        this.periods = periods;
        this.reports = reports;
    }

    Earlier of(Report report) {
        ReportingPeriod period = periods.period(report.period());
        List<ReportingPeriod> all = periods.all();
        return new Earlier(
                figures(lastYear(period, all), period, report.unit()),
                figures(thisYear(period, all), period, report.unit()),
                incomparable(period, all));
    }

    /** The period that covers the same days of the year before. */
    static Optional<ReportingPeriod> lastYear(ReportingPeriod period, List<ReportingPeriod> all) {
        return all.stream()
                .filter(other -> other.from().equals(period.from().minusYears(1))
                        && other.to().equals(period.to().minusYears(1)))
                .findFirst();
    }

    /** The last period of the same year that ended before this one does: its cumulative values may not be undercut. */
    static Optional<ReportingPeriod> thisYear(ReportingPeriod period, List<ReportingPeriod> all) {
        return all.stream()
                .filter(other -> other.to().getYear() == period.to().getYear()
                        && other.to().isBefore(period.to()))
                .reduce((one, other) -> other.to().isBefore(one.to()) ? one : other);
    }

    /** Whether or not the system has a report of that time. */
    static List<String> incomparable(ReportingPeriod period, List<ReportingPeriod> all) {
        List<String> incomparable = new ArrayList<>();
        if (!period.comparesWithLastYear()) {
            incomparable.add("lastYear");
        }
        if (thisYear(period, all)
                .filter(earlier -> !period.comparesWith(earlier))
                .isPresent()) {
            incomparable.add("thisYear");
        }
        return incomparable;
    }

    private @Nullable EarlierFigures figures(Optional<ReportingPeriod> earlier, ReportingPeriod period, String unit) {
        return earlier.filter(period::comparesWith)
                .flatMap(comparable -> figures(comparable, unit))
                .orElse(null);
    }

    private Optional<EarlierFigures> figures(ReportingPeriod period, String unit) {
        return reports.ofPeriod(period.code()).stream()
                .filter(report -> report.unit().equals(unit) && report.state().approved())
                .findFirst()
                .flatMap(report -> reports.newestIfAny(report.id()))
                .map(version -> {
                    Map<String, String> actual = new HashMap<>();
                    version.content().figures().forEach((code, figure) -> {
                        if (figure.actual() != null) {
                            actual.put(code, figure.actual());
                        }
                    });
                    return new EarlierFigures(period.title(), actual);
                });
    }
}
