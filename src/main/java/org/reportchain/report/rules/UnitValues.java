package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.reportchain.organisation.Unit;
import org.reportchain.report.Submission;

/**
 * What the subordinate units gave for one figure.
 *
 * @param tolerance how far the sum may be off because the values were rounded
 * @param missing units that the indicator applies to and that gave no value
 */
record UnitValues(List<Unit> given, List<Unit> missing, BigDecimal sum, BigDecimal tolerance) {

    static UnitValues of(ReadFigure figure, Submission submission) {
        List<Unit> given = new ArrayList<>();
        List<Unit> missing = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tolerance = BigDecimal.ZERO;
        for (Unit unit : submission.subordinates()) {
            BigDecimal value = figure.ofUnit(unit.code());
            if (value != null) {
                given.add(unit);
                sum = sum.add(value);
                tolerance = tolerance.add(figure.rounding(value));
            } else if (figure.indicator().appliesTo().contains(unit.kind())) {
                missing.add(unit);
            }
        }
        return new UnitValues(given, missing, sum, tolerance);
    }

    boolean addsUpTo(BigDecimal total) {
        return total.subtract(sum).abs().compareTo(tolerance) <= 0;
    }
}
