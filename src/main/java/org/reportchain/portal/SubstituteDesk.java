package org.reportchain.portal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.SystemAccess;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Person;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Substitution;
import org.reportchain.organisation.Substitutions;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.review.Handovers;
import org.reportchain.review.Handovers.Waiting;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for the person who asks, for whom that person stands in, and which posts nobody holds. */
@Component
class SubstituteDesk {

    record PersonView(String id, String name) {

        static PersonView of(Person person) {
            return new PersonView(person.id(), person.name());
        }
    }

    record PostView(String id, String title) {

        static PostView of(Post post) {
            return new PostView(post.id(), post.title());
        }
    }

    /** The part that the person who asks has in a substitution. */
    enum Part {
        HOLDER,
        SUBSTITUTE,
        OTHER
    }

    record Row(
            long id,
            Part part,
            String title,
            String holder,
            String substitute,
            LocalDate from,
            LocalDate to,
            String reason,
            boolean mayEnd) {}

    /** @param caretaker who looks after the post; null where nobody can until somebody holds it */
    record Unheld(String id, String title, @Nullable String caretaker, long waiting) {}

    /**
     * What the page shows.
     *
     * @param rows what is in force or will be: of the person, or for an administrator of everybody
     * @param posts for which the person may name a substitute; an administrator may for every post
     * @param unheld posts that work needs and nobody holds, with the tasks that wait for them; null for who has nothing to
     *     do with that
     */
    record View(
            List<Row> rows,
            List<PostView> posts,
            boolean administrator,
            @Nullable List<Unheld> unheld) {}

    /** Who holds a post, and who may be named for it. */
    record Choices(PostView post, List<PersonView> holders, List<PersonView> people) {}

    private final Reader reader;
    private final Substitutions substitutions;
    private final Organisation organisation;
    private final Periods periods;
    private final Reports reports;
    private final Handovers handovers;
    private final Titles titles;
    private final SystemAccess system;

    SubstituteDesk(
            Reader reader,
            Substitutions substitutions,
            Organisation organisation,
            Periods periods,
            Reports reports,
            Handovers handovers,
            Titles titles,
            SystemAccess system) {
        this.reader = reader;
        this.substitutions = substitutions;
        this.organisation = organisation;
        this.periods = periods;
        this.reports = reports;
        this.handovers = handovers;
        this.titles = titles;
        this.system = system;
    }

    @Transactional(readOnly = true)
    public View show() {
        String person = reader.person();
        boolean administrator = reader.isAdministrator();
        return new View(
                substitutions.notOver(administrator ? null : person).stream()
                        .map(this::row)
                        .toList(),
                substitutions.ownPosts(person).stream().map(PostView::of).toList(),
                administrator,
                administrator || reader.isOfTheCityOffice() ? unheld() : null);
    }

    /** Posts that work needs, and whatever else a task waits for in vain, such as a seat left during a vote. */
    private List<Unheld> unheld() {
        Map<String, Long> waiting = handovers.waiting().stream().collect(groupingBy(Waiting::post, counting()));
        return Stream.concat(organisation.unheldPosts().stream().map(Post::id), waiting.keySet().stream())
                .distinct()
                .sorted()
                .map(post -> new Unheld(
                        post,
                        titles.of(post),
                        organisation
                                .caretaker(post, organisation.asOf())
                                .map(titles::of)
                                .orElse(null),
                        waiting.getOrDefault(post, 0L)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Choices choices(@Nullable String postId) {
        Post post = organisation.post(String.valueOf(postId), organisation.asOf());
        if (!reader.isAdministrator()
                && !substitutions.ownPosts(reader.person()).contains(post)) {
            throw Refusal.forbidden("portal.notForYou");
        }
        List<Person> holders = substitutions.holders(post.id());
        return new Choices(
                PostView.of(post),
                holders.stream().map(PersonView::of).toList(),
                substitutions.eligible(post).stream()
                        .filter(person -> !holders.contains(person))
                        .map(PersonView::of)
                        .toList());
    }

    /** Names a substitute; without the engine's permissions, since the groups of others change with it. */
    @Transactional
    public View name(Substitutions.Order order) {
        String person = reader.person();
        boolean administrator = reader.isAdministrator();
        system.call(() -> {
            substitutions.name(order, person, administrator);
            return order;
        });
        refuseDrafter(String.valueOf(order.post()), String.valueOf(order.substitute()));
        return show();
    }

    @Transactional
    public View end(long id) {
        String person = reader.person();
        boolean administrator = reader.isAdministrator();
        system.call(() -> {
            substitutions.end(id, person, administrator);
            return id;
        });
        return show();
    }

    /** Nobody is named for a post that decides on an open report of theirs; a fellow drafter decides on none. */
    private void refuseDrafter(String postId, String substitute) {
        Post post = organisation.post(postId, organisation.asOf());
        if (post.role().equals("drafter")) {
            return;
        }
        Set<String> units = new HashSet<>(Set.of(post.unit()));
        organisation.children(post.unit(), organisation.asOf()).stream()
                .map(Unit::code)
                .forEach(units::add);
        periods.all().stream()
                .flatMap(period -> reports.ofPeriod(period.code()).stream())
                .filter(report ->
                        units.contains(report.unit()) && !report.state().closed())
                .map(Report::id)
                .filter(report -> reports.drafted(report, substitute))
                .findFirst()
                .ifPresent(report -> {
                    throw Refusal.conflict("portal.substituteDrafted", titles.ofPerson(substitute), report);
                });
    }

    private Row row(Substitution substitution) {
        return new Row(
                substitution.id(),
                part(substitution),
                titles.of(substitution.post()),
                substitution.holder().name(),
                substitution.substitute().name(),
                substitution.from(),
                substitution.to(),
                substitution.reason(),
                substitutions.mayEnd(substitution, reader.person(), reader.isAdministrator()));
    }

    private Part part(Substitution substitution) {
        if (substitution.holder().id().equals(reader.person())) {
            return Part.HOLDER;
        }
        return substitution.substitute().id().equals(reader.person()) ? Part.SUBSTITUTE : Part.OTHER;
    }
}
