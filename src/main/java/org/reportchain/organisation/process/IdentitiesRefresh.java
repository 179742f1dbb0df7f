package org.reportchain.organisation.process;

import org.reportchain.organisation.SubstitutionsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives and takes posts when their day has come: at midnight, and at once when somebody names a substitute. */
@Component
class IdentitiesRefresh {

    private static final Logger log = LoggerFactory.getLogger(IdentitiesRefresh.class);

    private final Identities identities;

    IdentitiesRefresh(Identities identities) {
        this.identities = identities;
    }

    @EventListener
    void on(SubstitutionsChanged event) {
        identities.synchronise();
    }

    /** Every hour, the first time a few seconds after midnight: what failed once is made good soon. */
    @Scheduled(cron = "${report-chain.organisation.refresh:5 0 * * * *}", zone = "Asia/Ho_Chi_Minh")
    void refresh() {
        IdentityChanges changes = identities.synchronise();
        if (changes.written() > 0) {
            log.info("Identities in line with the organisation of the day: {}", changes);
        }
    }
}
