package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Aggregation;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** R-13: the city's value is the sum of its districts' values and its own line; a district left out is named with a reason. */
@Component
class CitySum implements FigureRule {

    private final Findings findings = Findings.blocking("R-13");
    private final Findings exclusions = Findings.warning("R-13");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        BigDecimal actual = figure.number("actual");
        if (submission.unit().kind().level() != Level.CITY || actual == null) {
            return List.of();
        }
        UnitValues values = UnitValues.of(figure, submission);
        return figure.indicator().aggregation() == Aggregation.SUM
                ? checkSum(figure, submission, actual, values)
                : checkNotSummed(figure, actual, values);
    }

    private List<Finding> checkSum(ReadFigure figure, Submission submission, BigDecimal actual, UnitValues values) {
        List<Finding> found = new ArrayList<>();
        for (Unit unit : values.missing()) {
            found.add(missing(figure, unit, submission));
        }
        BigDecimal ownLine = ownLine(figure);
        if (!values.addsUpTo(ownLine == null ? actual : actual.subtract(ownLine))) {
            found.add(findings.on(
                    figure,
                    "actual",
                    "mismatch",
                    VietnameseNumber.format(
                            ownLine == null ? values.sum() : values.sum().add(ownLine)),
                    Integer.toString(values.given().size())));
        }
        return found;
    }

    /** A district may be left out of one figure, or of all of them under the one key {@code R-13@units.<code>}. */
    private Finding missing(ReadFigure figure, Unit unit, Submission submission) {
        String field = "units." + unit.code();
        Finding excluded = exclusions.on(figure, field, "excluded", unit.label());
        var reasons = submission.content().reasons();
        String reason = reasons.getOrDefault(excluded.key(), reasons.get("R-13@" + field));
        return reason == null
                ? findings.on(figure, field, "missing", unit.label(), "R-13@" + field)
                : new Finding(
                        excluded.rule(),
                        excluded.severity(),
                        excluded.field(),
                        excluded.value(),
                        excluded.message(),
                        reason,
                        excluded.source());
    }

    private List<Finding> checkNotSummed(ReadFigure figure, BigDecimal actual, UnitValues values) {
        boolean summed = values.given().size() > 1 && actual.signum() != 0 && actual.compareTo(values.sum()) == 0;
        return summed ? List.of(findings.on(figure, "actual", "notAdditive")) : List.of();
    }

    private static @Nullable BigDecimal ownLine(ReadFigure figure) {
        String line = figure.indicator().cityLine();
        return line == null ? null : figure.number("parts." + line);
    }
}
