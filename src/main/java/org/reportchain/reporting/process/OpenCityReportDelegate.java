package org.reportchain.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Opens the city's own report of a period; one that is corrected is open already. */
@Component
class OpenCityReportDelegate implements JavaDelegate {

    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;

    OpenCityReportDelegate(Reports reports, Periods periods, Organisation organisation) {
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportingPeriod period = periods.period((String) execution.getVariable("periodCode"));
        reports.open(period, organisation.unit((String) execution.getVariable("unitCode"), period.opening()));
    }
}
