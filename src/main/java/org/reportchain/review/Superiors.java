package org.reportchain.review;

import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Who stands above the unit that reports, in the organisation that was in force when the period opened. */
@Component
public class Superiors {

    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;

    Superiors(Reports reports, Periods periods, Organisation organisation) {
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
    }

    /** The office of the committee above; of the unit's own committee where none is above it. */
    public String office(String reportId) {
        Report report = reports.report(reportId);
        Unit unit =
                organisation.unit(report.unit(), periods.period(report.period()).opening());
        return (unit.parent() == null ? unit.code() : unit.parent()) + ".office";
    }
}
