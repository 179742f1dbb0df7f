package org.reportchain.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Everything that the rules have against a report, sorted by rule. */
public record Validation(List<Finding> findings) {

    /** Whether the report may go up. */
    @JsonProperty
    public boolean passes() {
        return findings.stream().allMatch(Finding::passes);
    }
}
