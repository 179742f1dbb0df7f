package org.reportchain.calendar;

import org.reportchain.text.Texts;

/** Why a day is not what its weekday says. */
public enum DayKind {
    /** A public holiday. */
    HOLIDAY,
    /** A weekday off because a holiday fell on a weekend. */
    COMPENSATORY,
    /** A weekday off in exchange for a {@link #MAKEUP_WORKDAY}. */
    SWAPPED_OFF,
    /** A Saturday or Sunday that is worked. */
    MAKEUP_WORKDAY;

    public String label() {
        return Texts.text("calendar.kind." + name());
    }
}
