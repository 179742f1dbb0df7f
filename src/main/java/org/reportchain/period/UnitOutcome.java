package org.reportchain.period;

import org.reportchain.text.Texts;

/** How a unit kept to a period's deadline; once marked, it stays for ever. */
public enum UnitOutcome {
    ON_TIME,
    LATE,
    MISSING;

    public String label() {
        return Texts.text("period.outcome." + name());
    }
}
