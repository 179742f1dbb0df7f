package org.reportchain.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.review.DistrictReports;
import org.springframework.stereotype.Component;

/** Opens the report of one unit that a period asks. */
@Component
class OpenReportDelegate implements JavaDelegate {

    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;

    OpenReportDelegate(Reports reports, Periods periods, Organisation organisation) {
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportingPeriod period = periods.period((String) execution.getVariable("periodCode"));
        Unit unit = organisation.unit((String) execution.getVariable("unitDue"), period.opening());
        Report report = reports.open(period, unit);
        execution.setVariableLocal("reportId", report.id());
        execution.setVariableLocal("firstLevel", DistrictReports.firstLevel(unit));
    }
}
