package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.reportchain.report.Finding;
import org.reportchain.report.Severity;
import org.reportchain.report.Submission;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** what counts up over the year never falls, unless an earlier figure is corrected in so many words. */
@Component
class CumulativeGrowth implements FigureRule {

    private final Findings findings = Findings.blocking("R-09");
    private final Findings corrections = Findings.warning("R-09");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        BigDecimal actual = figure.number("actual");
        BigDecimal previous = figure.number("previous");
        if (!figure.indicator().cumulative() || actual == null || previous == null || previous.compareTo(actual) <= 0) {
            return List.of();
        }
        String correction = correction(figure);
        String before = figure.shown("previous");
        return List.of(
                correction.isEmpty()
                        ? findings.on(figure, "actual", "falls", before, correctionWord())
                        : explained(corrections.on(figure, "actual", "corrected", before), correction));
    }

    /** The reason after the word that marks a correction; empty when there is none. */
    private static String correction(ReadFigure figure) {
        String explanation = figure.shown("explanation");
        String word = correctionWord();
        boolean marked = explanation.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
        return marked ? explanation.substring(word.length()).replaceFirst("^[\\s:.,-]+", "") : "";
    }

    private static String correctionWord() {
        return Texts.text("report.correction");
    }

    private static Finding explained(Finding finding, String reason) {
        return new Finding(
                finding.rule(),
                Severity.WARN,
                finding.field(),
                finding.value(),
                finding.message(),
                reason,
                finding.source());
    }
}
