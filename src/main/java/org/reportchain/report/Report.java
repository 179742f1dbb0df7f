package org.reportchain.report;

/**
 * One unit's report for one period.
 *
 * @param id {@code <period>-<unit>}, which is also the business key of its process
 */
public record Report(String id, String period, String unit, ReportState state) {}
