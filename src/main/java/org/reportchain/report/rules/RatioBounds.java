package org.reportchain.report.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.UnitKind;
import org.reportchain.period.IndicatorType;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** in a share a/b, a is no more than b, and b is what was registered. */
@Component
class RatioBounds implements FigureRule {

    private final Findings findings = Findings.blocking("R-06");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        if (figure.indicator().type() != IndicatorType.RATIO) {
            return List.of();
        }
        if (figure.typed("actual") == null || figure.typed("total") == null) {
            return figure.typed("actual") == null && figure.typed("total") == null
                    ? List.of()
                    : List.of(findings.on(figure, figure.typed("actual") == null ? "actual" : "total", "missing"));
        }
        BigDecimal a = figure.number("actual");
        BigDecimal b = figure.number("total");
        if (a == null || b == null) {
            return List.of();
        }
        if (b.signum() <= 0) {
            return List.of(findings.on(figure, "total", "noTotal"));
        }
        Integer registered = registered(figure, submission);
        if (registered != null && b.compareTo(BigDecimal.valueOf(registered)) != 0) {
            return List.of(findings.on(figure, "total", "notRegistered", Integer.toString(registered)));
        }
        return a.signum() < 0 || a.compareTo(b) > 0
                ? List.of(findings.on(figure, "actual", "outside", figure.shown("total")))
                : List.of();
    }

    private static @Nullable Integer registered(ReadFigure figure, Submission submission) {
        return figure.indicator().denominatorCommunes()
                ? ruralCommunes(submission)
                : submission.targets().get(figure.indicator().code());
    }

    /** How many rural communes a district has; null for units on other levels. */
    static @Nullable Integer ruralCommunes(Submission submission) {
        if (submission.unit().kind().level() != Level.DISTRICT) {
            return null;
        }
        return (int) submission.subordinates().stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                .count();
    }
}
