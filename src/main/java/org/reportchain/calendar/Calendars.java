package org.reportchain.calendar;

import org.springframework.stereotype.Service;

/** The calendar that deadlines are counted by. */
@Service
public class Calendars {

    private final WorkingCalendar inForce;

    Calendars(CalendarData files) {
        this.inForce = new WorkingCalendar(files);
    }

    public WorkingCalendar inForce() {
        return inForce;
    }
}
