package org.reportchain.review;

import org.reportchain.text.Texts;

/** How a round ended; the gateways after it test these words. */
public enum Outcome {
    RETURNED,
    TO_ANSWER,
    CLEAR,
    ADOPTED,
    NOT_ADOPTED,
    INTERRUPTED;

    public String label() {
        return Texts.text("review.outcome." + name());
    }
}
