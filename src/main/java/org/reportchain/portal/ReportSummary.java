package org.reportchain.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/**
 * What every page says of a report: whose it is, for which period, where it stands.
 *
 * @param comparesWithLastYear whether its figures may be compared with those of the year before
 */
record ReportSummary(
        String id,
        UnitView unit,
        ReportingPeriod period,
        ReportState state,
        String stateLabel,
        @Nullable Integer version,
        boolean comparesWithLastYear) {

    record UnitView(String code, String name, String kind, String label, String committee) {

        static UnitView of(Unit unit) {
            return new UnitView(unit.code(), unit.name(), unit.kind().label(), unit.label(), unit.committee());
        }
    }

    @Component
    static class Factory {

        private final Organisation organisation;
        private final Periods periods;
        private final Reports reports;

        Factory(Organisation organisation, Periods periods, Reports reports) {
            this.organisation = organisation;
            this.periods = periods;
            this.reports = reports;
        }

        ReportSummary of(Report report) {
            ReportingPeriod period = periods.period(report.period());
            return new ReportSummary(
                    report.id(),
                    UnitView.of(organisation.unit(report.unit(), period.opening())),
                    period,
                    report.state(),
                    report.state().label(),
                    reports.newestNumbers(List.of(report.id())).get(report.id()),
                    period.comparesWithLastYear());
        }
    }
}
