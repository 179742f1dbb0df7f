package org.reportchain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/** When a unit works, from a day on until its next row. */
public record UnitHours(
        String unit,
        LocalDate validFrom,
        LocalTime morningFrom,
        LocalTime morningTo,
        LocalTime afternoonFrom,
        LocalTime afternoonTo) {

    /** Stands for all units that have no row of their own. */
    public static final String EVERY_UNIT = "*";

    boolean isInOrder() {
        return morningFrom.isBefore(morningTo)
                && !afternoonFrom.isBefore(morningTo)
                && afternoonFrom.isBefore(afternoonTo);
    }
}
