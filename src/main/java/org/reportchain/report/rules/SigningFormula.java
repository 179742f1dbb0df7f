package org.reportchain.report.rules;

import java.util.List;
import org.reportchain.report.Finding;
import org.reportchain.report.Rule;
import org.reportchain.report.Signature;
import org.reportchain.report.Submission;
import org.springframework.stereotype.Component;

/** a committee's papers are signed on its behalf; an office's by its head, a deputy or by order. */
@Component
class SigningFormula implements Rule {

    private final Findings findings = Findings.blocking("R-18");

    @Override
    public List<Finding> check(Submission submission) {
        Signature signature = submission.content().signature();
        if (signature.proper()) {
            return List.of();
        }
        if (!signature.byCommittee() && !signature.byOffice()) {
            return List.of(findings.of("signature.issuer", signature.issuer(), "unknownIssuer", signature.issuer()));
        }
        String what = signature.byCommittee() ? "committee" : "office";
        return List.of(findings.of(
                "signature.authority", signature.authority(), what, signature.authority(), signature.issuer()));
    }
}
