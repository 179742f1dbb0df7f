package org.reportchain.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All roles; together with a unit they give its posts and bodies. */
record Roles(List<Role> all) {

    private static final String OFFICE_CHIEF = "office-chief";
    private static final Set<String> COMMITTEES = Set.of("standing-committee", "permanent-members");
    private static final String MONITOR = "monitor";

    Roles {
        all = all.stream().sorted(Comparator.comparingInt(Role::place)).toList();
    }

    Optional<Role> find(Level level, String role) {
        return all.stream()
                .filter(r -> r.level() == level && r.role().equals(role))
                .findFirst();
    }

    Optional<Role> find(Unit unit, String role) {
        return find(unit.level(), role).filter(found -> found.appliesTo(unit));
    }

    boolean isBody(Role role) {
        return all.stream()
                .anyMatch(r -> r.level() == role.level() && r.memberOf().contains(role.role()));
    }

    List<Post> posts(Unit unit) {
        return of(unit).filter(role -> !isBody(role))
                .map(role -> post(unit, role))
                .toList();
    }

    List<Body> bodies(Unit unit) {
        return of(unit).filter(this::isBody).map(role -> body(unit, role)).toList();
    }

    Post post(Unit unit, Role role) {
        return new Post(role.id(unit), unit.code(), role.role(), role.title(unit));
    }

    Body body(Unit unit, Role body) {
        List<Post> members = of(unit).filter(role -> role.memberOf().contains(body.role()))
                .map(role -> post(unit, role))
                .toList();
        return new Body(body.id(unit), unit.code(), body.role(), body.title(unit), members);
    }

    /**
     * The post that looks after another one of its unit while nobody holds it: the office chief.
     *
     * <p>None for the seats of a committee, as nobody votes or signs in an empty seat, and for what only watches.
     */
    Optional<String> caretaker(Unit unit, Role role) {
        boolean alone = isBody(role)
                || role.role().equals(OFFICE_CHIEF)
                || onlyWatches(role.role())
                || role.memberOf().stream().anyMatch(COMMITTEES::contains);
        return alone ? Optional.empty() : find(unit, OFFICE_CHIEF).map(chief -> chief.id(unit));
    }

    /** Whether no work waits for whoever has the role. */
    static boolean onlyWatches(String role) {
        return role.equals(MONITOR);
    }

    private Stream<Role> of(Unit unit) {
        return all.stream().filter(role -> role.appliesTo(unit));
    }
}
