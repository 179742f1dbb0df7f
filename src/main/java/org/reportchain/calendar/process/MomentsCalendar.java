package org.reportchain.calendar.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.jspecify.annotations.Nullable;
import org.reportchain.calendar.Moments;
import org.reportchain.engine.FiringTimer;
import org.springframework.stereotype.Component;

/**
 * The engine's calendar of repeating timers, which understands a list of {@link Moments} as well.
 *
 * <p>Moments that passed while nothing ran make the timer fire once, not once each. After the last one the timer is put
 * off until {@link #NEVER} instead of being removed, so that it can be set again when its deadline moves.
 */
@Component
class MomentsCalendar extends CycleBusinessCalendar {

    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Clock clock;

    MomentsCalendar(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start, long repeatOffset) {
        return Moments.parse(text)
                .map(moments -> Date.from(moments.after(now()).orElse(NEVER)))
                .orElseGet(() -> super.resolveDuedate(text, start, repeatOffset));
    }

    /** A timer that somebody fires ahead of its time has reached that time. */
    private Instant now() {
        Instant now = clock.instant();
        return FiringTimer.due().filter(now::isBefore).orElse(now);
    }
}
