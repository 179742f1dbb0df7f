package org.reportchain.review.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;

/** The few variables that a review carries, by name and type. */
record ReviewContext(VariableScope scope) {

    String report() {
        return (String) scope.getVariable("reportId");
    }

    /** The unit that reports: {@code 006}. */
    String unit() {
        return (String) scope.getVariable("unitCode");
    }

    /** The unit whose committee reviews: the district itself, or the city; none while the report is written or signed. */
    @Nullable
    String committee() {
        return (String) scope.getVariable("committeeCode");
    }

    /** Whether the committee reviews its own report, and not that of a unit below it. */
    boolean own() {
        return unit().equals(committee());
    }

    Level level() {
        return Level.valueOf((String) scope.getVariable("level"));
    }

    /** Where the chain of this unit begins; a report that was opened before units without communes were known has no such word. */
    String firstLevel() {
        return Objects.requireNonNullElse((String) scope.getVariable("firstLevel"), "COMMUNE");
    }

    long round() {
        return (Long) scope.getVariable("roundId");
    }
}
