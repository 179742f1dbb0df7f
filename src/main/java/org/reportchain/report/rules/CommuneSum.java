package org.reportchain.report.rules;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Unit;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** a district's value is the sum of its communes' values; a difference is shown per commune and needs a reason. */
@Component
class CommuneSum implements FigureRule {

    private final Findings findings = Findings.warning("R-12");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        BigDecimal actual = figure.number("actual");
        if (submission.unit().kind().level() != Level.DISTRICT
                || !figure.indicator().communeScope()
                || actual == null
                || figure.figure().units().isEmpty()) {
            return List.of();
        }
        UnitValues values = UnitValues.of(figure, submission);
        return values.addsUpTo(actual)
                ? List.of()
                : List.of(findings.on(
                        figure,
                        "actual",
                        "mismatch",
                        VietnameseNumber.format(values.sum()),
                        VietnameseNumber.format(actual.subtract(values.sum())),
                        values.given().stream()
                                .map(unit -> Texts.text(
                                        "report.unitValue", unit.label(), figure.shown("units." + unit.code())))
                                .collect(joining("; ")),
                        missing(figure, submission)));
    }

    private static String missing(ReadFigure figure, Submission submission) {
        String names = submission.subordinates().stream()
                .filter(unit -> figure.ofUnit(unit.code()) == null)
                .map(Unit::label)
                .collect(joining(", "));
        return names.isEmpty() ? Texts.text("report.nobody") : names;
    }
}
