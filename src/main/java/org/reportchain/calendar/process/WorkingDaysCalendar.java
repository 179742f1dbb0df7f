package org.reportchain.calendar.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.jspecify.annotations.Nullable;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's calendar of due dates, which understands {@code 3 working days for 006} as well.
 *
 * <p>It takes the place of the engine's own, because a model cannot choose another by name: due dates of user tasks and
 * timers with a date always ask the one called {@code dueDate}.
 */
@Component
class WorkingDaysCalendar extends DueDateBusinessCalendar {

    private final ObjectProvider<Calendars> calendars; // asked late: the engine comes before the calendar's tables
    private final Clock clock;

    WorkingDaysCalendar(ObjectProvider<Calendars> calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start) {
        return WorkingDays.parse(text)
                .map(period -> end(period, start == null ? clock.instant() : start.toInstant()))
                .orElseGet(() -> super.resolveDuedate(text, start));
    }

    private Date end(WorkingDays period, Instant start) {
        return Date.from(calendars
                .getObject()
                .inForce()
                .deadline(period.unit(), start.atZone(clock.getZone()), period.days())
                .toInstant());
    }
}
