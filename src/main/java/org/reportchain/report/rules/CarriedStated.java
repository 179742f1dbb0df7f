package org.reportchain.report.rules;

import java.util.ArrayList;
import java.util.List;
import org.reportchain.report.CarriedItem;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** all that earlier periods left open has a state, and a sentence where it is not done. */
@Component
class CarriedStated implements Rule {

    private final Findings findings = Findings.blocking("R-23");

    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> found = new ArrayList<>();
        List<CarriedItem> carried = submission.content().carried();
        for (int row = 0; row < carried.size(); row++) {
            check("carried." + row, carried.get(row), found);
        }
        return found;
    }

    private void check(String path, CarriedItem item, List<Finding> found) {
        if (item.state() == null) {
            found.add(findings.of(path + ".state", null, "stateMissing." + item.kind(), name(item)));
        } else if (!item.done() && item.explanation().isEmpty()) {
            found.add(findings.of(
                    path + ".explanation", null, "unexplained." + item.kind(), name(item), item.stateLabel()));
        }
    }

    private static String name(CarriedItem item) {
        return (item.code() + " " + item.shortTitle()).strip();
    }
}
