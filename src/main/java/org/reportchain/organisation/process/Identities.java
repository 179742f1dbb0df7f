package org.reportchain.organisation.process;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.IdentitiesSynchronised;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.OrganisationImport;
import org.reportchain.organisation.OrganisationProperties;
import org.reportchain.organisation.Person;
import org.reportchain.organisation.process.Plan.Membership;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the engine's groups, tenants and accounts in line with the organisation of the day.
 *
 * <p>Only the groups of posts and bodies that exist that day are touched, and only tenant memberships of the
 * organisation's people: administrators and their groups stay as they are. Accounts are never removed.
 */
@Component
class Identities {

    private static final String GROUP_TYPE = "WORKFLOW";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Organisation organisation;
    private final OrganisationImport imports;
    private final OrganisationProperties properties;
    private final IdentityService identities;
    private final LostClaims claims;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Identities(
            Organisation organisation,
            OrganisationImport imports,
            OrganisationProperties properties,
            IdentityService identities,
            LostClaims claims,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.organisation = organisation;
        this.imports = imports;
        this.properties = properties;
        this.identities = identities;
        this.claims = claims;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Writes what differs and nothing else: a second call writes nothing. */
    @Transactional
    public IdentityChanges synchronise() {
        imports.lock(); // of two nodes the second finds nothing left to write
        Plan plan = Plan.of(organisation, organisation.asOf(), tenantsAtWork());
        int groups = saveGroups(plan.groups());
        int tenants = saveTenants(plan.tenants());
        int users = saveUsers(organisation.people());
        int memberships = saveMemberships(plan);
        claims.giveBack();
        events.publishEvent(new IdentitiesSynchronised());
        return new IdentityChanges(groups, tenants, users, memberships);
    }

    /** Tenants with instances that still run: their people go on, even where their unit has ended. */
    private Set<String> tenantsAtWork() {
        return Set.copyOf(jdbc.sql("select distinct TENANT_ID_ from ACT_RU_EXECUTION where TENANT_ID_ is not null")
                .query(String.class)
                .list());
    }

    private int saveGroups(Map<String, String> wanted) {
        Map<String, Group> present = byId(identities.createGroupQuery().unlimitedList(), Group::getId);
        int written = 0;
        for (Map.Entry<String, String> entry : wanted.entrySet()) {
            Group group = present.get(entry.getKey());
            if (group == null) {
                group = identities.newGroup(entry.getKey());
                group.setType(GROUP_TYPE);
            }
            if (!entry.getValue().equals(group.getName())) {
                group.setName(entry.getValue());
                identities.saveGroup(group);
                written++;
            }
        }
        return written;
    }

    private int saveTenants(Map<String, String> wanted) {
        Map<String, Tenant> present = byId(identities.createTenantQuery().unlimitedList(), Tenant::getId);
        int written = 0;
        for (Map.Entry<String, String> entry : wanted.entrySet()) {
            Tenant tenant = present.get(entry.getKey());
            if (tenant == null) {
                tenant = identities.newTenant(entry.getKey());
            }
            if (!entry.getValue().equals(tenant.getName())) {
                tenant.setName(entry.getValue());
                identities.saveTenant(tenant);
                written++;
            }
        }
        return written;
    }

    private int saveUsers(List<Person> people) {
        Map<String, User> present = byId(identities.createUserQuery().unlimitedList(), User::getId);
        InitialPassword password = new InitialPassword(initialPassword());
        int written = 0;
        for (Person person : people) {
            User user = present.get(person.id());
            if (user == null) {
                user = identities.newUser(person.id());
                password.give(user);
            }
            if (describe(user, person)) {
                identities.saveUser(user);
                written++;
            }
        }
        return written;
    }

    /** Writes name and address into the account; false when it says the same already. */
    private static boolean describe(User user, Person person) {
        // Tasklist shows "first last": splitting at the last blank keeps the order of a Vietnamese name.
        int split = person.name().lastIndexOf(' ');
        String first = split < 0 ? person.name() : person.name().substring(0, split);
        @Nullable String last = split < 0 ? null : person.name().substring(split + 1);
        if (first.equals(user.getFirstName())
                && Objects.equals(last, user.getLastName())
                && Objects.equals(person.email(), user.getEmail())) {
            return false;
        }
        user.setFirstName(first);
        user.setLastName(last);
        user.setEmail(person.email());
        return true;
    }

    private int saveMemberships(Plan plan) {
        // The engine's API tells memberships of one group at a time only; there are more than a thousand groups.
        Set<Membership> inGroups = new HashSet<>(jdbc.sql("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP")
                .query((row, number) -> new Membership(row.getString(1), row.getString(2)))
                .list());
        inGroups.removeIf(membership -> !plan.groups().containsKey(membership.of()));
        Set<Membership> inTenants = new HashSet<>(
                jdbc.sql("select USER_ID_, TENANT_ID_ from ACT_ID_TENANT_MEMBER where USER_ID_ is not null")
                        .query((row, number) -> new Membership(row.getString(1), row.getString(2)))
                        .list());
        Set<String> people = organisation.people().stream().map(Person::id).collect(Collectors.toSet());
        inTenants.removeIf(membership -> !people.contains(membership.user()));
        return replace(inGroups, plan.inGroups(), identities::createMembership, identities::deleteMembership)
                + replace(
                        inTenants,
                        plan.inTenants(),
                        (user, tenant) -> identities.createTenantUserMembership(tenant, user),
                        (user, tenant) -> identities.deleteTenantUserMembership(tenant, user));
    }

    private static int replace(
            Set<Membership> present,
            Set<Membership> wanted,
            BiConsumer<String, String> create,
            BiConsumer<String, String> delete) {
        Set<Membership> missing = new HashSet<>(wanted);
        missing.removeAll(present);
        Set<Membership> surplus = new HashSet<>(present);
        surplus.removeAll(wanted);
        missing.forEach(membership -> create.accept(membership.user(), membership.of()));
        surplus.forEach(membership -> delete.accept(membership.user(), membership.of()));
        return missing.size() + surplus.size();
    }

    private String initialPassword() {
        String configured = properties.initialPassword();
        if (configured != null) {
            return configured;
        }
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random); // 32 characters
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
