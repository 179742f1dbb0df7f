package org.reportchain.report;

import java.time.Instant;

/**
 * A submitted state of a report, which never changes.
 *
 * @param number 1 for the first
 * @param sha256 of the canonical JSON of the content, in hex
 */
public record Version(
        String report, int number, String author, Instant submittedAt, String sha256, ReportContent content) {

    /** What is known of a version without reading its content. */
    public record Head(int number, String author, Instant submittedAt, String sha256) {}

    /** The same version as one subordinate unit sees it: of the units' values, only its own. */
    public Version seenBy(String unit) {
        return new Version(report, number, author, submittedAt, sha256, content.seenBy(unit));
    }
}
