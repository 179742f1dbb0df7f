package org.reportchain.review;

import org.reportchain.text.Texts;

/** What the drafter does with an opinion. */
public enum Disposition {
    ABSORBED,
    PARTLY_ABSORBED,
    EXPLAINED;

    public String label() {
        return Texts.text("review.disposition." + name());
    }
}
