package org.reportchain.review;

import org.reportchain.text.Texts;

/** Why a report is returned: the catalogue of what reviewers really reject. */
public enum ReturnReason {
    LATE,
    MISSING_FIGURES,
    FIGURES_DISAGREE,
    CLAIM_WITHOUT_FIGURES,
    MISSING_LIMITATIONS,
    WRONG_FORM,
    OPINIONS_NOT_ABSORBED,
    OTHER;

    public String label() {
        return Texts.text("review.reason." + name());
    }
}
