package org.reportchain.organisation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the organisation before the web server and the job executor start, so that nobody meets half of it. */
@Component
class OrganisationStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OrganisationStart.class);

    private final OrganisationLoader loader;
    private final OrganisationProperties properties;
    private volatile boolean running;

    OrganisationStart(OrganisationLoader loader, OrganisationProperties properties) {
        this.loader = loader;
        this.properties = properties;
    }

    @Override
    public void start() {
        log.info("Organisation loaded from {}: {}", properties.location(), loader.load(properties.location()));
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
        return Organisation.START_PHASE;
    }
}
