package org.reportchain.calendar;

import org.reportchain.csv.AtStart;
import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to a calendar in force and says what it lacks, before anything that counts days starts. */
@Component
class CalendarStart extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(CalendarStart.class);
    private static final int BEFORE_ALL_OTHERS = -10;

    private final Calendars calendars;
    private final MissingYears missingYears;

    CalendarStart(Calendars calendars, MissingYears missingYears) {
        super(BEFORE_ALL_OTHERS);
        this.calendars = calendars;
        this.missingYears = missingYears;
    }

    @Override
    protected void run() {
        calendars.applyIfFirst();
        calendars.pending().ifPresent(files -> log.warn(Texts.text("calendar.waits")));
        missingYears.announce();
    }
}
