package org.reportchain.organisation;

import org.reportchain.csv.AtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Loads the organisation before the web server and the job executor start, so that nobody meets half of it. */
@Component
class OrganisationStart extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(OrganisationStart.class);

    private final OrganisationLoader loader;
    private final OrganisationProperties properties;

    OrganisationStart(OrganisationLoader loader, OrganisationProperties properties) {
        super(Organisation.START_PHASE);
        this.loader = loader;
        this.properties = properties;
    }

    @Override
    protected void run() {
        log.info("Organisation loaded from {}: {}", properties.location(), loader.load(properties.location()));
    }
}
