package org.reportchain.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks roles and holders, and notes every fault on the row where it stands. */
class PostChecks {

    private static final Pattern ROLE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PERSON = Pattern.compile("[a-zA-Z0-9._@-]{1,64}"); // what the engine takes as user id

    private final Roles roles;
    private final Set<String> unreadRoles;

    /**
     * Prepares the checks.
     *
     * @param unreadRoles roles whose own row is faulty: they are not called unknown
     */
    PostChecks(Roles roles, Set<String> unreadRoles) {
        this.roles = roles;
        this.unreadRoles = unreadRoles;
    }

    void checkRoles(List<Entry<Role>> entries) {
        Map<String, Entry<Role>> seen = new HashMap<>();
        for (Entry<Role> entry : entries) {
            Role role = entry.value();
            Entry<Role> first = seen.putIfAbsent(role.level() + " " + role.role(), entry);
            if (first != null) {
                entry.row().fault("organisation.duplicateRole", role.level().name(), role.role(), line(first));
            }
            if (!ROLE.matcher(role.role()).matches()) {
                entry.row().fault("organisation.badRole", role.role());
            }
            if (!role.title().contains(Role.COMMITTEE) && !role.title().contains(Role.UNIT)) {
                entry.row().fault("organisation.titleWithoutUnit", role.title(), Role.COMMITTEE, Role.UNIT);
            }
            role.memberOf().stream().sorted().forEach(body -> checkMembership(entry, body));
        }
    }

    private void checkMembership(Entry<Role> entry, String body) {
        Role role = entry.value();
        if (unreadRoles.contains(body)) {
            return;
        }
        if (roles.find(role.level(), body).isEmpty()) {
            entry.row().fault("organisation.unknownBody", body, role.level().name());
        } else if (roles.isBody(role)) {
            entry.row().fault("organisation.bodyInBody", role.role(), body);
        }
    }

    static void checkHolders(List<Entry<Holder>> holders) {
        Map<String, List<Entry<Holder>>> seen = new HashMap<>();
        for (Entry<Holder> entry : holders) {
            Holder holder = entry.value();
            if (!PERSON.matcher(holder.person()).matches()) {
                entry.row().fault("organisation.badPerson", holder.person());
            }
            if (holder.validity().endsBeforeItStarts()) {
                entry.row()
                        .fault(
                                "organisation.endBeforeStart",
                                holder.post(),
                                holder.validity().toString());
            }
            List<Entry<Holder>> others =
                    seen.computeIfAbsent(holder.post() + " " + holder.person(), key -> new ArrayList<>());
            others.stream()
                    .filter(other -> other.value().validity().overlaps(holder.validity()))
                    .findFirst()
                    .ifPresent(other -> entry.row()
                            .fault("organisation.overlappingHolder", holder.person(), holder.post(), line(other)));
            others.add(entry);
        }
    }

    static void checkPeople(List<Entry<Person>> people) {
        Map<String, Entry<Person>> seen = new HashMap<>();
        for (Entry<Person> entry : people) {
            Person person = entry.value();
            Entry<Person> first = seen.putIfAbsent(person.id().toLowerCase(Locale.ROOT), entry);
            if (first != null && !first.value().id().equals(person.id())) {
                entry.row()
                        .fault(
                                "organisation.otherCase",
                                person.id(),
                                first.value().id(),
                                line(first));
            } else if (first != null && !first.value().equals(person)) {
                entry.row().fault("organisation.twoNames", person.id(), line(first));
            }
        }
    }

    /** Checks that held posts exist; {@code unreadCodes} are those of units whose own row is faulty. */
    void checkPosts(List<Entry<Holder>> holders, List<Unit> units, Set<String> unreadCodes) {
        Map<String, List<Unit>> byCode = units.stream().collect(Collectors.groupingBy(Unit::code));
        for (Entry<Holder> entry : holders) {
            String post = entry.value().post();
            int dot = post.indexOf('.');
            String code = dot < 0 ? "" : post.substring(0, dot);
            String role = post.substring(dot + 1);
            if (!unreadCodes.contains(code) && !unreadRoles.contains(role)) {
                checkPost(entry, byCode.getOrDefault(code, List.of()), role);
            }
        }
    }

    private void checkPost(Entry<Holder> entry, List<Unit> units, String roleName) {
        String post = entry.value().post();
        Optional<Role> role = units.stream()
                .flatMap(unit -> roles.find(unit, roleName).stream())
                .findFirst();
        if (units.isEmpty()) {
            entry.row().fault("organisation.unknownUnitOfPost", post);
        } else if (role.isEmpty()) {
            entry.row().fault("organisation.unknownRoleOfPost", post);
        } else if (roles.isBody(role.get())) {
            entry.row().fault("organisation.bodyHeld", post);
        }
    }

    private static String line(Entry<?> entry) {
        return Long.toString(entry.row().line());
    }
}
