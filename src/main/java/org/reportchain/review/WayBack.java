package org.reportchain.review;

import org.reportchain.text.Texts;

/** The way a returned report takes after it has been mended, chosen by who returned it. */
public enum WayBack {
    STRAIGHT_BACK,
    ALL_LEVELS;

    public String label() {
        return Texts.text("review.wayBack." + name());
    }
}
