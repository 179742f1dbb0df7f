package org.reportchain.organisation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    static Plan of(Organisation organisation, LocalDate day) {
        Plan plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>(), new HashSet<>());
        Map<String, Unit> units = new HashMap<>();
        for (Level level : Level.values()) {
            organisation.units(level, day).forEach(unit -> plan.addUnit(unit, units));
        }
        Map<String, Post> posts = new HashMap<>();
        for (Post post : organisation.posts(day)) {
            plan.groups.put(post.id(), post.title());
            posts.put(post.id(), post);
        }
        Map<String, Set<String>> bodiesOf = new HashMap<>();
        for (Body body : organisation.bodies(day)) {
            plan.groups.put(body.id(), body.title());
            body.members()
                    .forEach(post -> bodiesOf.computeIfAbsent(post.id(), id -> new HashSet<>())
                            .add(body.id()));
        }
        for (Holding holding : organisation.holdings(day)) {
            String person = holding.person().id();
            Stream.concat(Stream.of(holding.post()), bodiesOf.getOrDefault(holding.post(), Set.of()).stream())
                    .forEach(group -> plan.inGroups.add(new Membership(person, group)));
            Post post = posts.get(holding.post());
            plan.addToTenants(person, post == null ? null : units.get(post.unit()), units);
        }
        return plan;
    }

    private void addUnit(Unit unit, Map<String, Unit> units) {
        units.put(unit.code(), unit);
        if (unit.level() == Level.CITY || unit.isDirectlyUnderTheCity()) {
            tenants.put(unit.code(), unit.label());
        }
    }

    /** The city's people see every district; everybody else sees the nearest unit above that is a tenant. */
    private void addToTenants(String person, @Nullable Unit unit, Map<String, Unit> units) {
        if (unit == null) {
            return;
        }
        if (unit.level() == Level.CITY) {
            tenants.keySet().forEach(tenant -> inTenants.add(new Membership(person, tenant)));
        } else if (tenants.containsKey(unit.code())) {
            inTenants.add(new Membership(person, unit.code()));
        } else {
            addToTenants(person, units.get(unit.parent()), units);
        }
    }
}
