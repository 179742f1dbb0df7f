package org.reportchain.report;

import org.reportchain.text.Texts;

/** How fast a paper must travel; decided by its signer. */
public enum Urgency {
    NORMAL,
    URGENT,
    VERY_URGENT,
    EXPRESS,
    TIMED_EXPRESS;

    public String label() {
        return Texts.text("report.urgency." + name());
    }
}
