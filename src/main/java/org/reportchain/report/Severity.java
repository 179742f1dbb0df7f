package org.reportchain.report;

/** Whether a finding stops the report, or lets it pass with a written reason. */
public enum Severity {
    BLOCK,
    WARN
}
