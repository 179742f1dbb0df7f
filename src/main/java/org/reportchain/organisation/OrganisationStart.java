package org.reportchain.organisation;

import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.csv.AtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the organisation before the web server and the job executor start, so that nobody meets half of it. */
@Component
class OrganisationStart extends AtStart {

    private static final Logger log = LoggerFactory.getLogger(OrganisationStart.class);

    private final OrganisationLoader loader;
    private final OrganisationProperties properties;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    OrganisationStart(
            OrganisationLoader loader,
            OrganisationProperties properties,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        super(Organisation.START_PHASE);
        this.loader = loader;
        this.properties = properties;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void run() {
        log.info("Organisation loaded from {}: {}", properties.location(), transaction.execute(status -> load()));
    }

    private Changes load() {
        Changes changes = loader.load(properties.location());
        if (changes.written() > 0) {
            audit.record(
                    AuditEvent.of("ORGANISATION_CHANGED", AuditEvent.SYSTEM).changed(null, changes.toString()));
        }
        return changes;
    }
}
