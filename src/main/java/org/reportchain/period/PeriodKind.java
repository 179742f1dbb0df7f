package org.reportchain.period;

import org.reportchain.text.Texts;

/** How a period stands to the others: two open ones of one kind for a unit are refused. */
public enum PeriodKind {
    SIX_MONTHS,
    NINE_MONTHS,
    YEAR,
    QUARTER,
    AD_HOC;

    public String label() {
        return Texts.text("period.kind." + name());
    }
}
