package org.reportchain.fullstack;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;

/** Lends somebody the posts of other units for a while: nobody in the demo has more than a handful of tasks. */
record Neighbours(IdentityService identities, String person) {

    void lend(List<String> posts, List<String> districts) {
        posts.forEach(post -> identities.createMembership(person, post));
        districts.forEach(district -> identities.createTenantUserMembership(district, person));
    }

    void takeBack(List<String> posts, List<String> districts) {
        posts.forEach(post -> identities.deleteMembership(person, post));
        districts.forEach(district -> identities.deleteTenantUserMembership(district, person));
    }
}
