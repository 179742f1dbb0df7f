package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Range;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.reportchain.report.YoyKind;
import org.springframework.stereotype.Component;

/** the comparison with last year is possible, right, in the notation that it claims, and not unusual. */
@Component
class YearOnYear implements FigureRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Findings findings = Findings.warning("R-04");
    private final Findings refusals = Findings.blocking("R-04");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        if (!submission.period().comparesWithLastYear()) {
            return Stream.of("samePeriod", "yoy")
                    .filter(field -> figure.typed(field) != null)
                    .map(field -> refusals.on(figure, field, "otherUnits"))
                    .toList();
        }
        BigDecimal printed = figure.number("yoy");
        YoyKind kind = figure.figure().yoyKind();
        List<Finding> found = new ArrayList<>();
        if (printed != null && kind == null) {
            found.add(findings.on(figure, "yoy", "kindMissing"));
            return found;
        }
        BigDecimal printedLevel = printed == null ? null : kind == YoyKind.GROWTH ? printed.add(HUNDRED) : printed;
        BigDecimal level = computedLevel(figure);
        if (printed != null && printedLevel != null && !agrees(figure, printedLevel)) {
            found.add(mismatch(figure, printed, kind, level));
        }
        BigDecimal judged = level == null ? printedLevel : level;
        Range band = figure.indicator().softYoy();
        if (judged != null && band != null && !band.contains(judged)) {
            found.add(findings.on(
                    figure,
                    "yoy",
                    "outside",
                    VietnameseNumber.format(judged),
                    VietnameseNumber.format(band.from()),
                    VietnameseNumber.format(band.to())));
        }
        return found;
    }

    private Finding mismatch(
            ReadFigure figure, BigDecimal printed, @Nullable YoyKind kind, @Nullable BigDecimal level) {
        if (level == null) {
            return findings.on(figure, "yoy", "fromZero");
        }
        boolean levelCalledGrowth = kind == YoyKind.GROWTH && agrees(figure, printed);
        boolean growthCalledLevel = kind == YoyKind.LEVEL && agrees(figure, printed.add(HUNDRED));
        String what = levelCalledGrowth ? "levelCalledGrowth" : growthCalledLevel ? "growthCalledLevel" : "mismatch";
        return findings.on(
                figure, "yoy", what, VietnameseNumber.format(level), VietnameseNumber.format(level.subtract(HUNDRED)));
    }

    /** Whether the level fits the two values; where one of them is not given there is nothing to compare. */
    private static boolean agrees(ReadFigure figure, BigDecimal level) {
        BigDecimal actual = figure.number("actual");
        BigDecimal samePeriod = figure.number("samePeriod");
        if (actual == null || samePeriod == null) {
            return true;
        }
        return samePeriod.signum() > 0 && PercentOfPlan.agrees(actual, samePeriod, level);
    }

    private static @Nullable BigDecimal computedLevel(ReadFigure figure) {
        BigDecimal actual = figure.number("actual");
        BigDecimal samePeriod = figure.number("samePeriod");
        return actual == null || samePeriod == null || samePeriod.signum() <= 0
                ? null
                : PercentOfPlan.percent(actual, samePeriod, 1);
    }
}
