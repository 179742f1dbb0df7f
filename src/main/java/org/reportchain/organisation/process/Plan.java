package org.reportchain.organisation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Body;
import org.reportchain.organisation.Holding;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Unit;

/**
 * What the engine should know of the organisation of one day.
 *
 * @param groups  name by id, one per post and body
 * @param tenants name by id, one per unit directly under the city and one for the city
 */
record Plan(
        Map<String, String> groups, Map<String, String> tenants, Set<Membership> inGroups, Set<Membership> inTenants) {

    /** A user's membership of a group or tenant. */
    record Membership(String user, String of) {}

    /**
     * Plans for a day.
     *
     * @param atWork tenants whose reports still run: units of theirs that have ended keep those who held their posts
     */
    static Plan of(Organisation organisation, LocalDate day, Set<String> atWork) {
        Plan plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>(), new HashSet<>());
        Set<String> cityPeople = plan.add(organisation, day, tenant -> true);
        if (!atWork.isEmpty()) {
            organisation.lastDays(day).forEach(last -> plan.add(organisation, last, atWork::contains));
        }
        for (String person : cityPeople) {
            plan.tenants.keySet().forEach(tenant -> plan.inTenants.add(new Membership(person, tenant)));
        }
        return plan;
    }

    /** Adds those posts of a day whose tenant is wanted and that are not planned yet; returns the city's people among them. */
    private Set<String> add(Organisation organisation, LocalDate day, Predicate<String> wanted) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            organisation.units(level, day).forEach(unit -> units.put(unit.code(), unit));
        }
        units.values().stream()
                .filter(unit -> isTenant(unit) && wanted.test(unit.code()))
                .forEach(unit -> tenants.putIfAbsent(unit.code(), unit.label()));
        Set<String> planned = Set.copyOf(groups.keySet());
        Map<String, Unit> ofPosts = new HashMap<>();
        for (Post post : organisation.posts(day)) {
            Unit tenant = tenant(units.get(post.unit()), units);
            if (tenant != null && wanted.test(tenant.code()) && !planned.contains(post.id())) {
                groups.put(post.id(), post.title());
                ofPosts.put(post.id(), tenant);
            }
        }
        Map<String, Set<String>> bodiesOf = new HashMap<>();
        for (Body body : organisation.bodies(day)) {
            if (body.members().stream().anyMatch(post -> ofPosts.containsKey(post.id()))) {
                groups.putIfAbsent(body.id(), body.title());
                body.members()
                        .forEach(post -> bodiesOf.computeIfAbsent(post.id(), id -> new HashSet<>())
                                .add(body.id()));
            }
        }
        return addHoldings(organisation.holdings(day), ofPosts, bodiesOf);
    }

    private Set<String> addHoldings(
            List<Holding> holdings, Map<String, Unit> ofPosts, Map<String, Set<String>> bodiesOf) {
        Set<String> cityPeople = new HashSet<>();
        for (Holding holding : holdings) {
            Unit tenant = ofPosts.get(holding.post());
            if (tenant != null) {
                String person = holding.person().id();
                Stream.concat(Stream.of(holding.post()), bodiesOf.getOrDefault(holding.post(), Set.of()).stream())
                        .forEach(group -> inGroups.add(new Membership(person, group)));
                inTenants.add(new Membership(person, tenant.code()));
                if (tenant.level() == Level.CITY) {
                    cityPeople.add(person);
                }
            }
        }
        return cityPeople;
    }

    private static boolean isTenant(Unit unit) {
        return unit.level() == Level.CITY || unit.isDirectlyUnderTheCity();
    }

    /** The nearest unit that is a tenant, the unit itself or above it. */
    private static @Nullable Unit tenant(@Nullable Unit unit, Map<String, Unit> units) {
        return unit == null || isTenant(unit) ? unit : tenant(units.get(unit.parent()), units);
    }
}
