package org.reportchain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/** Tells in words what wanted rows change in the stored ones. */
class OrganisationDifference {

    /** What may change, in the order in which people read it. */
    enum Kind {
        ADDED,
        RENAMED,
        MERGED,
        ENDED,
        KIND_CHANGED,
        OTHERWISE,
        ROLES,
        JOINED,
        LEFT,
        PERSON_CHANGED,
        POSTS,
        VACANT
    }

    private final Map<Kind, List<OrganisationImport.Line>> lines = new EnumMap<>(Kind.class);
    private final Set<String> touched = new HashSet<>();
    private final List<OrganisationImport.End> ends = new ArrayList<>();
    private final Wanted before;
    private final Wanted wanted;
    private final Wanted after;
    private final Map<String, List<Unit>> byCode;

    OrganisationDifference(Wanted before, Wanted wanted) {
        this.before = before;
        this.wanted = wanted;
        this.after = new Wanted(
                merged(before.units(), wanted.units(), OrganisationStore::key),
                merged(before.roles(), wanted.roles(), OrganisationStore::key),
                merged(
                        before.accounts(),
                        wanted.accounts(),
                        account -> account.person().id()),
                merged(before.holders(), wanted.holders(), OrganisationStore::key));
        this.byCode = after.units().stream().collect(Collectors.groupingBy(Unit::code));
    }

    /**
     * Compares everything.
     *
     * @param mergedInto codes in which the area of a unit goes on
     * @param day from which on a post without a holder is told
     */
    void run(Map<Unit, List<String>> mergedInto, LocalDate day) {
        compareUnits(mergedInto);
        compareRoles();
        comparePeople();
        comparePosts();
        tellVacancies(day);
    }

    List<OrganisationImport.Group> groups() {
        return lines.entrySet().stream()
                .map(entry -> new OrganisationImport.Group(
                        entry.getKey().name(),
                        Texts.text("organisation.difference." + entry.getKey()),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    /** Whether any row would be added or changed. */
    boolean changesAnything() {
        return lines.keySet().stream().anyMatch(kind -> kind != Kind.VACANT);
    }

    /** Codes of the units that end or are called otherwise, and of those directly above them. */
    Set<String> touched() {
        return touched;
    }

    /** Units whose last day would be another one. */
    List<OrganisationImport.End> ends() {
        return ends;
    }

    private void compareUnits(Map<Unit, List<String>> mergedInto) {
        Map<Object, Unit> stored = byKey(before.units(), OrganisationStore::key);
        Set<Object> succeeded = new HashSet<>();
        for (Unit unit : wanted.units()) {
            if (!stored.containsKey(OrganisationStore.key(unit))) {
                Unit predecessor = predecessor(unit);
                if (predecessor == null) {
                    tell(Kind.ADDED, unit.code(), unit.label(), since(unit));
                } else {
                    succeeded.add(OrganisationStore.key(predecessor));
                    compare(predecessor, unit, false);
                }
            }
        }
        for (Unit unit : wanted.units()) {
            Unit old = stored.get(OrganisationStore.key(unit));
            if (old != null && !old.equals(unit)) {
                tellEnd(old, unit);
                boolean told = !Objects.equals(old.validTo(), unit.validTo())
                        && (succeeded.contains(OrganisationStore.key(unit))
                                || ends(old, unit, mergedInto.getOrDefault(unit, List.of())));
                compare(old, unit, told);
            }
        }
    }

    /** The unit of the same code and place that a new one follows on the day after. */
    private @Nullable Unit predecessor(Unit unit) {
        return byCode.getOrDefault(unit.code(), List.of()).stream()
                .filter(other -> Objects.equals(other.parent(), unit.parent())
                        && unit.validFrom().minusDays(1).equals(other.validTo()))
                .findFirst()
                .orElse(null);
    }

    /** Tells of an end that becomes known; false where the last day changes in another way. */
    private boolean ends(Unit old, Unit unit, List<String> into) {
        LocalDate last = unit.validTo();
        if (last == null || old.validTo() != null) {
            return false;
        }
        touch(unit);
        String until = Texts.text("organisation.difference.until", Texts.date(last));
        if (into.isEmpty()) {
            tell(Kind.ENDED, unit.code(), unit.label(), until);
        } else {
            String others =
                    into.stream().map(code -> label(code, last.plusDays(1))).collect(Collectors.joining(", "));
            tell(
                    Kind.MERGED,
                    unit.code(),
                    unit.label(),
                    Texts.text("organisation.difference.mergedInto", others, until));
        }
        return true;
    }

    private void tellEnd(Unit old, Unit unit) {
        LocalDate last = unit.validTo();
        if (last != null && !last.equals(old.validTo())) {
            ends.add(new OrganisationImport.End(unit.code(), unit.parent(), unit.label(), last));
        }
    }

    /** Tells what else is different; {@code told} says that the other last day has been told of already. */
    private void compare(Unit old, Unit unit, boolean told) {
        boolean renamed = !old.name().equals(unit.name());
        boolean otherKind = old.kind() != unit.kind();
        if (renamed) {
            touch(unit);
            tell(Kind.RENAMED, unit.code(), old.label(), unit.label());
        }
        if (otherKind) {
            touch(unit);
            tell(Kind.KIND_CHANGED, unit.code(), old.label(), unit.label());
        }
        boolean sameRow = old.validFrom().equals(unit.validFrom());
        boolean otherDays = sameRow ? !told && !old.validity().equals(unit.validity()) : !renamed && !otherKind;
        String rest = Stream.of(
                        values("parent", old.parent(), unit.parent()),
                        values("symbol", old.symbol(), unit.symbol()),
                        otherDays ? values("days", days(old.validity()), days(unit.validity())) : "")
                .filter(values -> !values.isEmpty())
                .collect(Collectors.joining("; "));
        if (!rest.isEmpty()) {
            tell(Kind.OTHERWISE, unit.code(), unit.label(), rest);
        }
    }

    private void compareRoles() {
        Map<Object, Role> stored = byKey(before.roles(), OrganisationStore::key);
        for (Role role : wanted.roles()) {
            Role old = stored.get(OrganisationStore.key(role));
            if (!role.equals(old)) {
                tell(Kind.ROLES, role.level() + " " + role.role(), old == null ? "" : old.title(), role.title());
            }
        }
    }

    private void comparePeople() {
        Map<Object, Person> stored =
                byKey(before.accounts().stream().map(Account::person).toList(), Person::id);
        for (Account account : wanted.accounts()) {
            Person person = account.person();
            Person old = stored.get(person.id());
            if (old == null) {
                tell(Kind.JOINED, person.id(), person.name(), "");
            } else if (!old.equals(person)) {
                tell(Kind.PERSON_CHANGED, person.id(), words(old), words(person));
            }
        }
        Set<String> stay = withoutEnd(after.holders());
        withoutEnd(before.holders()).stream()
                .filter(person -> !stay.contains(person))
                .sorted()
                .forEach(person -> tell(
                        Kind.LEFT,
                        person,
                        Objects.requireNonNull(stored.get(person)).name(),
                        ""));
    }

    private void comparePosts() {
        Map<Object, Holder> stored = byKey(before.holders(), OrganisationStore::key);
        wanted.holders().stream()
                .filter(holder -> !holder.equals(stored.get(OrganisationStore.key(holder))))
                .forEach(holder -> tell(Kind.POSTS, holder.post(), holder.person(), days(holder.validity())));
    }

    /** A post is vacant when nobody holds it on the day, or on the first day of a unit that begins later. */
    private void tellVacancies(LocalDate day) {
        Roles roles = new Roles(after.roles());
        Map<String, List<Holder>> holders = after.holders().stream().collect(Collectors.groupingBy(Holder::post));
        for (Unit unit : after.units()) {
            LocalDate last = unit.validTo();
            if (last == null || !last.isBefore(day)) {
                LocalDate first = unit.validFrom().isAfter(day) ? unit.validFrom() : day;
                roles.posts(unit).stream()
                        .filter(post -> holders.getOrDefault(post.id(), List.of()).stream()
                                .noneMatch(holder -> holder.validity().contains(first)))
                        .forEach(post -> tell(Kind.VACANT, post.id(), post.title(), ""));
            }
        }
    }

    private void tell(Kind kind, String id, String what, String detail) {
        lines.computeIfAbsent(kind, none -> new ArrayList<>()).add(new OrganisationImport.Line(id, what, detail));
    }

    private void touch(Unit unit) {
        Stream.of(unit.code(), unit.parent()).filter(Objects::nonNull).forEach(touched::add);
    }

    private String label(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.validity().contains(day))
                .findFirst()
                .map(Unit::label)
                .orElse(code);
    }

    private static String since(Unit unit) {
        return Texts.text("organisation.difference.since", Texts.date(unit.validFrom()));
    }

    /** A value before and after; empty when it is the same. */
    private static String values(String field, @Nullable String old, @Nullable String value) {
        return Objects.equals(old, value)
                ? ""
                : Texts.text(
                        "organisation.difference.values." + field,
                        Objects.requireNonNullElse(old, "–"),
                        Objects.requireNonNullElse(value, "–"));
    }

    private static String days(Validity validity) {
        return Texts.date(validity.from()) + " – " + (validity.to() == null ? "…" : Texts.date(validity.to()));
    }

    private static String words(Person person) {
        return person.email() == null ? person.name() : person.name() + " (" + person.email() + ")";
    }

    private static Set<String> withoutEnd(List<Holder> holders) {
        return holders.stream()
                .filter(holder -> holder.validTo() == null)
                .map(Holder::person)
                .collect(Collectors.toSet());
    }

    private static <T> List<T> merged(List<T> stored, List<T> wanted, Function<T, Object> key) {
        Map<Object, T> rows = byKey(stored, key);
        wanted.forEach(row -> rows.put(key.apply(row), row));
        return List.copyOf(rows.values());
    }

    private static <T> Map<Object, T> byKey(List<T> rows, Function<T, Object> key) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(key.apply(row), row));
        return byKey;
    }
}
