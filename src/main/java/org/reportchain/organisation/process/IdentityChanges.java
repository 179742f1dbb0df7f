package org.reportchain.organisation.process;

/** How many groups, tenants, accounts and memberships a synchronisation wrote or removed in the engine. */
record IdentityChanges(int groups, int tenants, int users, int memberships) {

    int written() {
        return groups + tenants + users + memberships;
    }
}
