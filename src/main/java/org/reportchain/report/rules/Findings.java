package org.reportchain.report.rules;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Finding;
import org.reportchain.report.Severity;
import org.reportchain.text.Texts;

/** Words the findings of one rule: their sentences stand under {@code report.<rule>.<what>}. */
record Findings(String rule, Severity severity) {

    static Findings blocking(String rule) {
        return new Findings(rule, Severity.BLOCK);
    }

    static Findings warning(String rule) {
        return new Findings(rule, Severity.WARN);
    }

    Finding of(String field, @Nullable String value, String what, Object... arguments) {
        return new Finding(
                rule,
                severity,
                field,
                value,
                Texts.text("report." + rule + "." + what, arguments),
                null,
                Texts.text("report." + rule + ".source"));
    }

    /** About one field of a figure; the sentence gets {0} indicator, {1} field, {2} what was typed, {3} and on the details. */
    Finding on(ReadFigure figure, String field, String what, Object... details) {
        Object[] arguments = Stream.concat(
                        Stream.of(figure.label(), ReadFigure.fieldLabel(field), figure.shown(field)),
                        Stream.of(details))
                .toArray();
        return of(figure.path(field), figure.typed(field), what, arguments);
    }
}
