package org.reportchain.organisation.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.reportchain.csv.AtStart;
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
    private final AuthorizationService authorizations;

    MonitorAccess(Organisation organisation, AuthorizationService authorizations) {
        super(Organisation.IDENTITIES_PHASE);
        this.organisation = organisation;
        this.authorizations = authorizations;
    }

    @Override
    protected void run() {
        for (Unit city : organisation.units(Level.CITY, organisation.asOf())) {
            String group = city.code() + ".monitor";
            grant(group, Resources.APPLICATION, "cockpit", List.of(Permissions.ACCESS));
            SEES.forEach((resource, permissions) -> grant(group, resource, ANY, permissions));
        }
    }

    private void grant(String group, Resource resource, String id, List<Permission> permissions) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions.toArray(Permission[]::new));
            authorizations.saveAuthorization(grant);
        }
    }
}
