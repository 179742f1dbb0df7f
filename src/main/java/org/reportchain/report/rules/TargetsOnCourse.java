package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportchain.period.Baseline;
import org.reportchain.period.Direction;
import org.reportchain.report.Finding;
import org.reportchain.report.Nature;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** who reports all targets as met has no indicator behind the share of its plan that is due by now. */
@Component
class TargetsOnCourse implements Rule {

    private final Findings findings = Findings.warning("R-20");

    @Override
    public List<Finding> check(Submission submission) {
        Map<String, ReadFigure> figures = ReadFigure.all(submission);
        return figures.values().stream()
                .filter(TargetsOnCourse::claimsAll)
                .flatMap(
                        claim -> figures.values().stream().flatMap(figure -> check(claim, figure, submission).stream()))
                .toList();
    }

    /** A forecast ("phấn đấu") claims nothing yet. */
    private static boolean claimsAll(ReadFigure claim) {
        BigDecimal met = claim.number("actual");
        BigDecimal all = claim.number("total");
        return claim.indicator().claimsPlan() != null
                && claim.figure().nature() != Nature.FORECAST
                && met != null
                && met.signum() > 0
                && all != null
                && met.compareTo(all) == 0;
    }

    private Optional<Finding> check(ReadFigure claim, ReadFigure figure, Submission submission) {
        boolean city = claim.indicator().claimsPlan() == Baseline.CITY;
        BigDecimal plan = figure.number(city ? "planCity" : "planDistrict");
        BigDecimal actual = figure.number("actual");
        if (figure.indicator().direction() != Direction.UP
                || !figure.indicator().cumulative()
                || plan == null
                || plan.signum() <= 0
                || actual == null
                || figure.typed("explanation") != null) {
            return Optional.empty();
        }
        LocalDate end = submission.period().to();
        BigDecimal year = BigDecimal.valueOf(end.lengthOfYear());
        BigDecimal elapsed = BigDecimal.valueOf(end.getDayOfYear());
        return actual.multiply(year).compareTo(plan.multiply(elapsed)) >= 0
                ? Optional.empty()
                : Optional.of(findings.on(
                        figure,
                        "actual",
                        "behind",
                        VietnameseNumber.format(PercentOfPlan.percent(actual, plan, 1)),
                        VietnameseNumber.format(PercentOfPlan.percent(elapsed, year, 1)),
                        claim.label(),
                        claim.shown("actual") + "/" + claim.shown("total")));
    }
}
