package org.reportchain.report;

import java.time.Instant;

/**
 * What the drafter is writing.
 *
 * @param revision grows with every save; a save names the revision that it started from
 */
public record Draft(String report, long revision, ReportContent content, String savedBy, Instant savedAt) {}
