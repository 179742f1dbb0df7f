package org.reportchain.organisation.process;

import org.reportchain.csv.AtStart;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.OrganisationChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Synchronises the engine's accounts right after the organisation is loaded, when it changes, and after midnight, when
 * units and holdings begin and end.
 */
@Component
class IdentitiesStart extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(IdentitiesStart.class);

    private final Identities identities;

    IdentitiesStart(Identities identities) {
        super(Organisation.IDENTITIES_PHASE);
        this.identities = identities;
    }

    @EventListener
    void on(OrganisationChanged changed) {
        run();
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void afterMidnight() {
        run();
    }

    @Override
    protected void run() {
        log.info("Identities in line with the organisation: {}", identities.synchronise());
    }
}
