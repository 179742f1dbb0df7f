package org.reportchain.calendar;

import java.util.Comparator;
import java.util.List;

/** All that a calendar is made of: the special days by date, the working hours by unit and first day. */
public record CalendarData(List<SpecialDay> days, List<UnitHours> hours) {

    public CalendarData {
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
        hours = hours.stream()
                .sorted(Comparator.comparing(UnitHours::unit).thenComparing(UnitHours::validFrom))
                .toList();
    }
}
