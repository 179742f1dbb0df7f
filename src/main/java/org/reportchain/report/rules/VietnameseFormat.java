package org.reportchain.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reportchain.report.Finding;
import org.reportchain.report.Submission;
import org.reportchain.report.VietnameseNumber;
import org.springframework.stereotype.Component;

/** every number is written in Vietnamese notation, and one that reads both ways has been confirmed. */
@Component
class VietnameseFormat implements FigureRule {

    private final Findings findings = Findings.blocking("R-00");

    @Override
    public List<Finding> check(ReadFigure figure, Submission submission) {
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<String, String> typed : figure.typed().entrySet()) {
            String field = typed.getKey();
            boolean share = field.startsWith("units.") && figure.isShare(typed.getValue());
            for (String number : share ? typed.getValue().split("/", -1) : new String[] {typed.getValue()}) {
                VietnameseNumber.Reading reading = figure.reading(number.strip(), field);
                if (reading instanceof VietnameseNumber.Ambiguous both) {
                    found.add(findings.on(
                            figure,
                            field,
                            "ambiguous",
                            both.asThousands().toPlainString(),
                            VietnameseNumber.format(both.asDecimals())));
                } else if (reading instanceof VietnameseNumber.Invalid) {
                    found.add(findings.on(figure, field, "invalid"));
                }
            }
        }
        return found;
    }
}
