package org.reportchain.calendar;

import org.reportchain.csv.AtStart;
import org.springframework.stereotype.Component;

/** Announces what the calendar lacks, before anything that counts days starts. */
@Component
class CalendarStart extends AtStart {

    private static final int BEFORE_ALL_OTHERS = -10;

    private final MissingYears missingYears;

    CalendarStart(MissingYears missingYears) {
        super(BEFORE_ALL_OTHERS);
        this.missingYears = missingYears;
    }

    @Override
    protected void run() {
        missingYears.announce();
    }
}
