package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reportchain.period.Range;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** a share of the year's plan that is unusual at this time of the year needs a reason. */
@Component
class PlanBand implements FigureRule {

    private final Findings findings = Findings.warning("R-03");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        return Stream.of(check(figure, "percentCity", "planCity"), check(figure, "percentDistrict", "planDistrict"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> check(ReadFigure figure, String percentField, String planField) {
        Range band = figure.indicator().softPercentOfPlan();
        BigDecimal percent = PercentOfPlan.percent(figure, percentField, planField);
        return band == null || percent == null || band.contains(percent)
                ? Optional.empty()
                : Optional.of(findings.on(
                        figure,
                        percentField,
                        "outside",
                        VietnameseNumber.format(percent),
                        VietnameseNumber.format(band.from()),
                        VietnameseNumber.format(band.to())));
    }
}
