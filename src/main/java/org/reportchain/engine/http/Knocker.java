package org.reportchain.engine.http;

import java.security.Principal;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, with the groups and districts that the engine knows at the moment of the request. */
record Knocker(String id, List<String> groups, List<String> tenants) implements Principal {

    /** Looks the account up; null when there is none (any more). */
    static @Nullable Knocker find(IdentityService identities, String id) {
        if (identities.createUserQuery().userId(id).count() != 1) {
            return null;
        }
        List<String> groups = identities.createGroupQuery().groupMember(id).unlimitedList().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants =
                identities.createTenantQuery().userMember(id).includingGroupsOfUser(true).unlimitedList().stream()
                        .map(Tenant::getId)
                        .toList();
        return new Knocker(id, groups, tenants);
    }

    boolean isAdministrator() {
        return groups.contains(Permitted.ADMINISTRATORS);
    }

    @Override
    public String getName() {
        return id;
    }
}
