package org.reportchain.review;

/** The names that code shares with {@code processes/district-report.bpmn}; a test holds the two together. */
public final class DistrictReportProcess {

    public static final String KEY = "district-report";
    public static final String RECALLED = "report-recalled";
    public static final String CANCELLED = "report-cancelled";
    public static final String REPORT_INVALID = "REPORT_INVALID";

    private DistrictReportProcess() {}
}
