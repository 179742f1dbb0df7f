package org.reportchain.organisation.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.reportchain.csv.AtStart;
import org.reportchain.engine.Grants;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.springframework.stereotype.Component;

/** Lets the city's post {@code monitor} see in Cockpit whatever happens, and change nothing. */
@Component
class MonitorAccess extends AtStart {

    private static final Map<Resource, List<Permission>> SEES = Map.of(
            Resources.PROCESS_DEFINITION,
            List.of(
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY),
            Resources.DECISION_DEFINITION,
            List.of(Permissions.READ, Permissions.READ_HISTORY),
            Resources.DECISION_REQUIREMENTS_DEFINITION,
            List.of(Permissions.READ),
            Resources.DEPLOYMENT,
            List.of(Permissions.READ),
            Resources.BATCH,
            List.of(BatchPermissions.READ, BatchPermissions.READ_HISTORY));

    private final Organisation organisation;
    private final Grants grants;

    MonitorAccess(Organisation organisation, Grants grants) {
        super(Organisation.IDENTITIES_PHASE);
        this.organisation = organisation;
        this.grants = grants;
    }

    @Override
    protected void run() {
        for (Unit city : organisation.units(Level.CITY, organisation.asOf())) {
            String group = city.code() + ".monitor";
            grants.give(group, Resources.APPLICATION, "cockpit", List.of(Permissions.ACCESS));
            SEES.forEach((resource, permissions) -> grants.give(group, resource, ANY, permissions));
        }
    }
}
