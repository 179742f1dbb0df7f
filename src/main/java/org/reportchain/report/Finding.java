package org.reportchain.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has against one field.
 *
 * @param rule code of the rule, "R-01"
 * @param field path in the content, "figures.KT-01.percentCity"
 * @param value what stands there, as typed
 * @param message names the field, the value and the remedy, in Vietnamese
 * @param reason why it may pass, as the drafter wrote it
 * @param source where the rule comes from
 */
public record Finding(
        String rule,
        Severity severity,
        String field,
        @Nullable String value,
        String message,
        @Nullable String reason,
        String source) {

    /** Under this key the content keeps the reason. */
    @JsonProperty
    public String key() {
        return rule + "@" + field;
    }

    /** Whether the report may go up in spite of it. */
    @JsonProperty
    public boolean passes() {
        return severity == Severity.WARN && reason != null && !reason.isBlank();
    }

    Finding withReason(@Nullable String written) {
        return reason != null || written == null
                ? this
                : new Finding(rule, severity, field, value, message, written, source);
    }
}
