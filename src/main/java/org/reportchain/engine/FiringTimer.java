package org.reportchain.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/** The repeating timer that the engine is firing just now, by its job executor or at somebody's hand. */
public final class FiringTimer {

    private FiringTimer() {}

    /** When it was due; it fires later than that after a standstill, and earlier at somebody's hand. */
    public static Optional<Instant> due() {
        return Context.getCommandContext() != null
                        && Context.getCommandContext().getCurrentJob() instanceof TimerEntity timer
                        && timer.getRepeat() != null
                ? Optional.of(timer.getDuedate().toInstant())
                : Optional.empty();
    }
}
