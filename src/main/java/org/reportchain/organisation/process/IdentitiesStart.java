package org.reportchain.organisation.process;

import org.reportchain.csv.AtStart;
import org.reportchain.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Synchronises the engine's accounts right after the organisation is loaded. */
@Component
class IdentitiesStart extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(IdentitiesStart.class);

    private final Identities identities;

    IdentitiesStart(Identities identities) {
        super(Organisation.IDENTITIES_PHASE);
        this.identities = identities;
    }

    @Override
    protected void run() {
        log.info("Identities in line with the organisation: {}", identities.synchronise());
    }
}
