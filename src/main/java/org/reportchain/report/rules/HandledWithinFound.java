package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Indicator;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** no more is handled than was found, with what was carried over from the period before. */
@Component
class HandledWithinFound implements Rule {

    private final Findings findings = Findings.blocking("R-08");

    @Override
    public List<Finding> check(Submission submission) {
        Map<String, ReadFigure> figures = ReadFigure.all(submission);
        return figures.values().stream()
                .flatMap(figure -> check(figure, figures, submission).stream())
                .toList();
    }

    private List<Finding> check(ReadFigure handled, Map<String, ReadFigure> figures, Submission submission) {
        Indicator bound =
                submission.catalogue().get(String.valueOf(handled.indicator().atMost()));
        BigDecimal value = handled.number("actual");
        if (bound == null || value == null || value.signum() == 0) {
            return List.of();
        }
        ReadFigure found = figures.get(bound.code());
        if (found == null || found.typed("actual") == null) {
            return List.of(findings.on(handled, "actual", "nothingFound", ReadFigure.label(bound)));
        }
        BigDecimal most = found.number("actual");
        if (most == null) {
            return List.of();
        }
        BigDecimal carried = bound.carriesOver() ? carriedOver(found, handled) : null;
        BigDecimal limit = carried == null ? most : most.add(carried);
        String what = bound.carriesOver() ? "more" : "moreThan";
        return value.compareTo(limit) <= 0
                ? List.of()
                : List.of(findings.on(
                        handled,
                        "actual",
                        what,
                        ReadFigure.label(bound),
                        VietnameseNumber.format(most),
                        carried == null ? "0" : VietnameseNumber.format(carried)));
    }

    /** The backlog stands with what was found; a form may also ask for it with what was handled. */
    private static @Nullable BigDecimal carriedOver(ReadFigure found, ReadFigure handled) {
        BigDecimal carried = found.number("carriedOver");
        return carried == null ? handled.number("carriedOver") : carried;
    }
}
