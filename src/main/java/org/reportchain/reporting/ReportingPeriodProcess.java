package org.reportchain.reporting;

/** The names that code shares with {@code processes/reporting-period.bpmn} and {@code city-report.bpmn}. */
public final class ReportingPeriodProcess {

    public static final String KEY = "reporting-period";
    public static final String CITY_REPORT = "city-report";
    public static final String COLLECTED = "reports-collected";

    private ReportingPeriodProcess() {}
}
