package org.reportchain.report.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** a figure stands for a day or month within the period's window. */
@Component
class AsOfWindow implements FigureRule {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Findings findings = Findings.blocking("R-10");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        String asOf = figure.figure().asOf();
        if (asOf == null) {
            return List.of();
        }
        ReportingPeriod period = submission.period();
        try {
            boolean month = asOf.length() == 7;
            LocalDate first = month ? YearMonth.parse(asOf).atDay(1) : LocalDate.parse(asOf);
            LocalDate last = month ? YearMonth.parse(asOf).atEndOfMonth() : first;
            return last.isBefore(period.figuresFrom()) || first.isAfter(period.figuresTo())
                    ? List.of(findings.on(
                            figure,
                            "asOf",
                            "outside",
                            DAY.format(period.figuresFrom()),
                            DAY.format(period.figuresTo())))
                    : List.of();
        } catch (DateTimeException e) {
            return List.of(findings.on(figure, "asOf", "notADate"));
        }
    }
}
