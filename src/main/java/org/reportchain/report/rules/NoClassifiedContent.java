package org.reportchain.report.rules;

import java.util.List;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** nothing under a mark of secrecy goes up; only its register entry is kept. */
@Component
class NoClassifiedContent implements Rule {

    private final Findings findings = Findings.blocking("R-16");

    @Override
    public List<Finding> check(Submission submission) {
        var secrecy = submission.content().secrecy();
        return submission.content().classified()
                ? List.of(findings.of("secrecy", secrecy.name(), "classified", secrecy.label()))
                : List.of();
    }
}
