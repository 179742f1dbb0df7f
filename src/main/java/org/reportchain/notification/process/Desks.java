package org.reportchain.notification.process;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.Digest;
import org.reportchain.notification.Digests;
import org.reportchain.notification.Recipient;
import org.reportchain.organisation.Body;
import org.reportchain.organisation.Holding;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Person;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Substitutions;
import org.reportchain.organisation.Unit;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** Lays on everybody's desk what waits for them, what came back, and what others have not finished. */
@Component
class Desks {

    /** Who sends a unit's report on, and asks what became of it. */
    private static final Set<String> SENDERS = Set.of("drafter", "office-chief");

    private static final int NAMED = 3;
    private static final Comparator<OpenTask> MOST_URGENT_FIRST =
            comparing(OpenTask::due, nullsLast(naturalOrder())).thenComparing(OpenTask::since);

    /** The organisation of the day, read once for all desks. */
    private record Staff(
            Map<String, Person> people,
            Map<String, Set<Post>> postsOf,
            Map<String, Set<String>> bodiesOf,
            Map<String, String> titles,
            Set<String> cities,
            Set<String> substitutes) {

        /** The posts of a person, and the bodies that these belong to. */
        Set<String> groups(String person) {
            Set<String> groups = new HashSet<>();
            for (Post post : postsOf.getOrDefault(person, Set.of())) {
                groups.add(post.id());
                groups.addAll(bodiesOf.getOrDefault(post.id(), Set.of()));
            }
            return groups;
        }

        boolean worksForTheCity(String person) {
            return postsOf.getOrDefault(person, Set.of()).stream().anyMatch(post -> cities.contains(post.unit()));
        }

        Set<String> sendsFor(String person) {
            return postsOf.getOrDefault(person, Set.of()).stream()
                    .filter(post -> SENDERS.contains(post.role()))
                    .map(Post::unit)
                    .collect(toSet());
        }

        String whoHas(OpenTask task) {
            Person holder = task.assignee() == null ? null : people.get(task.assignee());
            return holder != null
                    ? holder.name()
                    : task.groups().stream()
                            .map(group -> titles.getOrDefault(group, group))
                            .collect(joining(", "));
        }
    }

    /** What is open, by where it is looked for. */
    private record Work(List<OpenTask> all, Map<String, List<OpenTask>> byGroup, Map<String, List<OpenTask>> byUnit) {

        static Work of(List<OpenTask> all) {
            Map<String, List<OpenTask>> byGroup = new HashMap<>();
            for (OpenTask task : all) {
                task.groups()
                        .forEach(group -> byGroup.computeIfAbsent(group, none -> new ArrayList<>())
                                .add(task));
            }
            return new Work(all, byGroup, all.stream().collect(groupingBy(OpenTask::unit)));
        }

        List<OpenTask> waitingFor(String person, Set<String> groups) {
            return groups.stream()
                    .flatMap(group -> byGroup.getOrDefault(group, List.of()).stream())
                    .distinct()
                    .filter(task -> task.waitsFor(person))
                    .sorted(MOST_URGENT_FIRST)
                    .toList();
        }

        List<OpenTask> ofUnits(Collection<String> units) {
            return units.stream()
                    .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                    .sorted(MOST_URGENT_FIRST)
                    .toList();
        }
    }

    private final DigestTasks tasks;
    private final Organisation organisation;
    private final Substitutions substitutions;

    Desks(DigestTasks tasks, Organisation organisation, Substitutions substitutions) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.substitutions = substitutions;
    }

    /** What is to be told at that time, to everybody who holds a post. */
    Digests.Morning at(ZonedDateTime now) {
        Staff staff = staff();
        Work work = Work.of(tasks.all());
        return new Digests.Morning(
                now.toLocalDate(),
                staff.people().values().stream()
                        .map(person -> digest(person, staff, work, now))
                        .toList(),
                work.all().stream().map(OpenTask::id).collect(toSet()));
    }

    private Staff staff() {
        LocalDate day = organisation.asOf();
        Map<String, Post> posts = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (Post post : organisation.posts(day)) {
            posts.put(post.id(), post);
            titles.put(post.id(), post.title());
        }
        Map<String, Set<String>> bodiesOf = new HashMap<>();
        for (Body body : organisation.bodies(day)) {
            titles.put(body.id(), body.title());
            body.members()
                    .forEach(post -> bodiesOf.computeIfAbsent(post.id(), none -> new HashSet<>())
                            .add(body.id()));
        }
        Map<String, Person> people = new TreeMap<>();
        List<Holding> holdings = organisation.holdings(day);
        holdings.forEach(holding -> people.put(holding.person().id(), holding.person()));
        return new Staff(
                people,
                holdings.stream()
                        .collect(groupingBy(
                                holding -> holding.person().id(),
                                mapping(holding -> posts.get(holding.post()), toSet()))),
                bodiesOf,
                titles,
                organisation.units(Level.CITY, day).stream().map(Unit::code).collect(toSet()),
                substitutions.notOver(null).stream()
                        .map(substitution -> substitution.substitute().id())
                        .collect(toSet()));
    }

    private Digest digest(Person person, Staff staff, Work work, ZonedDateTime now) {
        List<OpenTask> own = work.waitingFor(person.id(), staff.groups(person.id()));
        List<OpenTask> elsewhere = new ArrayList<>(work.ofUnits(staff.sendsFor(person.id())));
        elsewhere.removeAll(own);
        boolean grouped = staff.worksForTheCity(person.id());
        return new Digest(
                new Recipient(person.id(), person.name(), person.email()),
                own.stream()
                        .filter(task -> !task.returned())
                        .map(task -> ownLine(task, person, staff, grouped, now))
                        .toList(),
                Stream.concat(
                                own.stream()
                                        .filter(OpenTask::returned)
                                        .map(task -> ownLine(task, person, staff, grouped, now)),
                                elsewhere.stream()
                                        .filter(OpenTask::returned)
                                        .map(task -> line(task, null, grouped, now)))
                        .toList(),
                stuck(elsewhere, staff, now));
    }

    /** A substitute is told for whom the task waits. */
    private Digest.Line ownLine(OpenTask task, Person person, Staff staff, boolean grouped, ZonedDateTime now) {
        Digest.Line line = line(task, task.id(), grouped, now);
        return !staff.substitutes().contains(person.id())
                ? line
                : task.groups().stream()
                        .flatMap(group -> substitutions.stoodInFor(person.id(), group, now.toInstant()).stream())
                        .findFirst()
                        .map(holder ->
                                line.saying(Texts.text("notification.digest.onBehalf", line.text(), holder.name())))
                        .orElse(line);
    }

    private static Digest.Line line(OpenTask task, @Nullable String opens, boolean grouped, ZonedDateTime now) {
        Instant due = task.due();
        boolean overdue = task.isOverdue(now.toInstant());
        String key = overdue ? "notification.digest.overdue" : "notification.digest.due";
        String text = Texts.text(
                "notification.digest.task",
                task.step(),
                task.period(),
                task.committee(),
                due == null ? "" : Texts.text(key, Texts.time(due.atZone(now.getZone()))));
        return new Digest.Line(grouped ? task.committee() : "", text, task.report(), opens, overdue);
    }

    /** One line for each step at which a report stood before today: a step that began this morning has not stood still. */
    private static List<Digest.Line> stuck(List<OpenTask> elsewhere, Staff staff, ZonedDateTime now) {
        Instant today = now.toLocalDate().atStartOfDay(now.getZone()).toInstant();
        Map<String, List<OpenTask>> steps = new LinkedHashMap<>();
        elsewhere.stream()
                .filter(task ->
                        !task.returned() && !isWithSenders(task) && task.since().isBefore(today))
                .forEach(task -> steps.computeIfAbsent(task.report() + " " + task.step(), none -> new ArrayList<>())
                        .add(task));
        return steps.values().stream().map(open -> stuckAt(open, staff, now)).toList();
    }

    private static boolean isWithSenders(OpenTask task) {
        return task.groups().stream().anyMatch(group -> SENDERS.contains(group.substring(group.indexOf('.') + 1)));
    }

    private static Digest.Line stuckAt(List<OpenTask> open, Staff staff, ZonedDateTime now) {
        OpenTask first = open.stream().min(comparing(OpenTask::since)).orElseThrow();
        List<String> who = open.stream().map(staff::whoHas).distinct().toList();
        String named = String.join("; ", who.subList(0, Math.min(NAMED, who.size())));
        String text = Texts.text(
                "notification.digest.open",
                first.step(),
                first.period(),
                first.committee(),
                Texts.time(first.since().atZone(now.getZone())),
                who.size() <= NAMED
                        ? named
                        : Texts.text("notification.digest.elsewhere", named, String.valueOf(who.size() - NAMED)));
        boolean overdue = open.stream().anyMatch(task -> task.isOverdue(now.toInstant()));
        return new Digest.Line("", text, first.report(), null, overdue);
    }
}
