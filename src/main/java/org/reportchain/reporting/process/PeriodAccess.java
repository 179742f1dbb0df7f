package org.reportchain.reporting.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.reportchain.csv.AtStart;
import org.reportchain.engine.Grants;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.reporting.ReportingPeriodProcess;
import org.springframework.stereotype.Component;

/** Lets the city's office start a reporting period in Tasklist, and nothing else. */
@Component
class PeriodAccess extends AtStart {

    private final Organisation organisation;
    private final Grants grants;

    PeriodAccess(Organisation organisation, Grants grants) {
        super(Organisation.IDENTITIES_PHASE);
        this.organisation = organisation;
        this.grants = grants;
    }

    @Override
    protected void run() {
        for (Unit city : organisation.units(Level.CITY, organisation.asOf())) {
            String office = city.code() + ".office";
            grants.give(
                    office,
                    Resources.PROCESS_DEFINITION,
                    ReportingPeriodProcess.KEY,
                    List.of(Permissions.CREATE_INSTANCE));
            grants.give(office, Resources.PROCESS_INSTANCE, ANY, List.of(Permissions.CREATE));
        }
    }
}
