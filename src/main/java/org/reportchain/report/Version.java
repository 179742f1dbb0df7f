package org.reportchain.report;

import java.time.Instant;

/**
 * A submitted state of a report, which never changes.
 *
 * @param number 1 for the first
 * @param sha256 of the canonical JSON of the content, in hex
 */
public record Version(
        String report, int number, String author, Instant submittedAt, String sha256, ReportContent content) {}
