package org.reportchain.organisation.process;

import org.reportchain.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Synchronises the engine's accounts right after the organisation is loaded. */
@Component
class IdentitiesStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IdentitiesStart.class);

    private final Identities identities;
    private volatile boolean running;

    IdentitiesStart(Identities identities) {
        this.identities = identities;
    }

    @Override
    public void start() {
        log.info("Identities in line with the organisation: {}", identities.synchronise());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Organisation.IDENTITIES_PHASE;
    }
}
