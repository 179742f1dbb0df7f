package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.IndicatorType;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** a printed percentage is the value divided by its plan, for each baseline by itself. */
@Component
class PercentOfPlan implements FigureRule {

    private final Findings findings = Findings.blocking("R-01");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        return Stream.of(check(figure, "percentCity", "planCity"), check(figure, "percentDistrict", "planDistrict"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> check(ReadFigure figure, String percentField, String planField) {
        BigDecimal percent = figure.number(percentField);
        BigDecimal actual = figure.number("actual");
        String divisorField = divisor(figure, planField);
        BigDecimal plan = figure.number(divisorField);
        if (percent == null) {
            return Optional.empty();
        }
        if (actual == null || plan == null) {
            boolean blank = figure.typed("actual") == null || figure.typed(divisorField) == null;
            return blank
                    ? Optional.of(findings.on(figure, percentField, "unfounded", ReadFigure.fieldLabel(divisorField)))
                    : Optional.empty();
        }
        if (plan.signum() <= 0) {
            return Optional.of(findings.on(figure, percentField, "noPlan", ReadFigure.fieldLabel(divisorField)));
        }
        return agrees(actual, plan, percent)
                ? Optional.empty()
                : Optional.of(findings.on(
                        figure,
                        percentField,
                        "mismatch",
                        figure.shown("actual"),
                        figure.shown(divisorField),
                        VietnameseNumber.format(percent(actual, plan, Math.max(1, percent.scale())))));
    }

    /** A share a/b without a plan of its own is measured against its b. */
    private static String divisor(ReadFigure figure, String planField) {
        boolean share = figure.indicator().type() == IndicatorType.RATIO;
        return share && figure.typed(planField) == null ? "total" : planField;
    }

    /** Whether printed is value ÷ base × 100 within half a unit of its last digit; exact, without dividing. */
    static boolean agrees(BigDecimal value, BigDecimal base, BigDecimal printed) {
        BigDecimal off =
                value.movePointRight(2).subtract(printed.multiply(base)).abs();
        return off.compareTo(ReadFigure.halfUnit(printed).multiply(base.abs())) <= 0;
    }

    static BigDecimal percent(BigDecimal value, BigDecimal base, int decimals) {
        return value.movePointRight(2).divide(base, decimals, RoundingMode.HALF_UP);
    }

    /** Value ÷ plan × 100 where both are there, else what was printed; null when nothing can be said. */
    static @Nullable BigDecimal percent(ReadFigure figure, String percentField, String planField) {
        BigDecimal actual = figure.number("actual");
        BigDecimal plan = figure.number(planField);
        return actual == null || plan == null || plan.signum() <= 0
                ? figure.number(percentField)
                : percent(actual, plan, 2);
    }
}
