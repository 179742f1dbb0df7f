package org.reportchain.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.audit.StandIns;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom.
 *
 * <p>A substitute has all rights of the post from the first day to the last, and the holder keeps them. Only the holder in
 * their own right is stood in for: a substitute names no further one.
 */
@Service
@Transactional
public class Substitutions implements StandIns {

    private static final int LONGEST_REASON = 500;

    /** What somebody asks for. */
    public record Order(
            @Nullable String post,
            @Nullable String holder,
            @Nullable String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    private final SubstitutionStore store;
    private final Organisation organisation;
    private final OrganisationProperties properties;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(
            SubstitutionStore store,
            Organisation organisation,
            OrganisationProperties properties,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.properties = properties;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Names a substitute.
     *
     * @param administrator whether {@code by} may name one for others
     * @throws Refusal when the order is incomplete, the person is of another unit, or it contradicts another substitution
     */
    public void name(Order order, String by, boolean administrator) {
        Substitution wanted = complete(order, by, administrator);
        refuseDates(wanted);
        refusePeople(wanted);
        store.lock(List.of(wanted.holder().id(), wanted.substitute().id()));
        refuseContradiction(wanted);
        store.add(wanted, by, clock.instant());
        record("SUBSTITUTE_NAMED", wanted, by);
        events.publishEvent(new SubstitutionsChanged());
    }

    /**
     * Ends a substitution before its last day, at once.
     *
     * @throws Refusal for anybody but its holder and administrators, and when it is over
     */
    public void end(long id, String by, boolean administrator) {
        Substitution found = store.notOver(today()).stream()
                .filter(substitution -> substitution.id() == id)
                .filter(substitution -> administrator || isOf(substitution, by))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("organisation.noSubstitution"));
        if (!mayEnd(found, by, administrator)) {
            throw Refusal.forbidden("organisation.notYourSubstitution");
        }
        if (!store.end(id, by, clock.instant())) {
            throw Refusal.conflict("organisation.noSubstitution");
        }
        record("SUBSTITUTE_ENDED", found, by);
        events.publishEvent(new SubstitutionsChanged());
    }

    public boolean mayEnd(Substitution substitution, String person, boolean administrator) {
        return administrator || substitution.holder().id().equals(person);
    }

    /** What is in force or will be; of one person, or with null of everybody. */
    @Transactional(readOnly = true)
    public List<Substitution> notOver(@Nullable String person) {
        return store.notOver(today()).stream()
                .filter(substitution -> person == null || isOf(substitution, person))
                .toList();
    }

    /** The posts that a person holds in their own right, and so may name a substitute for. */
    @Transactional(readOnly = true)
    public List<Post> ownPosts(String person) {
        return store.postsByRight(person, organisation.asOf()).stream()
                .flatMap(post -> organisation.findMembers(post, organisation.asOf()).stream())
                .toList();
    }

    /** Who holds a post in their own right. */
    @Transactional(readOnly = true)
    public List<Person> holders(String post) {
        return store.holdersByRight(post, organisation.asOf());
    }

    /** Who may be named for a post: the people of its unit and of the unit above. */
    @Transactional(readOnly = true)
    public List<Person> eligible(Post post) {
        return store.peopleOf(units(post), organisation.asOf());
    }

    /** Whether a person was ever named as a substitute. */
    @Transactional(readOnly = true)
    public boolean everStoodIn(String person) {
        return store.everStoodIn(person);
    }

    /** Whom a person stood in for when they acted for a post or body; empty where they held it in their own right. */
    @Transactional(readOnly = true)
    public Optional<Person> stoodInFor(String person, String postOrBody, Instant at) {
        if (!store.everStoodIn(person)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        LocalDate on = Objects.requireNonNullElse(properties.asOf(), day);
        List<String> posts =
                organisation.findMembers(postOrBody, on).stream().map(Post::id).toList();
        return posts.isEmpty() ? Optional.empty() : store.stoodInFor(person, posts, at, day, on);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> holderFor(String person, String postOrBody) {
        return stoodInFor(person, postOrBody, clock.instant()).map(Person::id);
    }

    private Substitution complete(Order order, String by, boolean administrator) {
        Post post = organisation.post(required(order.post(), "post"), organisation.asOf());
        Person holder = organisation.person(order.holder() == null ? by : order.holder());
        if (!administrator && !holder.id().equals(by)) {
            throw Refusal.forbidden("organisation.notYourPost", post.title());
        }
        if (!store.postsByRight(holder.id(), organisation.asOf()).contains(post.id())) {
            throw Refusal.forbidden("organisation.notHolder", holder.name(), post.title());
        }
        String reason = required(order.reason(), "reason")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.tooLarge(
                    "organisation.reasonTooLong", String.valueOf(reason.length()), String.valueOf(LONGEST_REASON));
        }
        return new Substitution(
                0,
                post.id(),
                holder,
                organisation.person(required(order.substitute(), "substitute")),
                required(order.from(), "from"),
                required(order.to(), "to"),
                reason);
    }

    private void refuseDates(Substitution wanted) {
        if (wanted.from().isBefore(today())) {
            throw Refusal.invalid("organisation.startsInThePast", wanted.from().toString(), today().toString());
        }
        if (wanted.to().isBefore(wanted.from())) {
            throw Refusal.invalid(
                    "organisation.endsBeforeStart",
                    wanted.to().toString(),
                    wanted.from().toString());
        }
    }

    private void refusePeople(Substitution wanted) {
        Person substitute = wanted.substitute();
        if (substitute.id().equals(wanted.holder().id())) {
            throw Refusal.invalid("organisation.substituteOfOneself", substitute.name());
        }
        Post post = organisation.post(wanted.post(), organisation.asOf());
        List<String> own = store.postsByRight(substitute.id(), organisation.asOf());
        if (own.contains(post.id())) {
            throw Refusal.invalid("organisation.holdsThePost", substitute.name(), post.title());
        }
        List<String> units = units(post);
        if (own.stream().noneMatch(held -> units.contains(Organisation.unitOf(held)))) {
            throw Refusal.invalid("organisation.substituteOfOtherUnit", substitute.name(), post.title());
        }
    }

    private void refuseContradiction(Substitution wanted) {
        for (Substitution other : store.notOver(wanted.from())) {
            if (other.from().isAfter(wanted.to())) {
                continue;
            }
            if (other.post().equals(wanted.post())) {
                throw Refusal.conflict(
                        "organisation.overlappingSubstitution",
                        other.substitute().name(),
                        other.from().toString(),
                        other.to().toString());
            }
            if (other.holder().id().equals(wanted.substitute().id())
                    && other.substitute().id().equals(wanted.holder().id())) {
                throw Refusal.conflict(
                        "organisation.mutualSubstitution",
                        wanted.substitute().name(),
                        wanted.holder().name(),
                        other.from().toString(),
                        other.to().toString());
            }
        }
    }

    private List<String> units(Post post) {
        List<String> units = new ArrayList<>(List.of(post.unit()));
        String parent = organisation.unit(post.unit(), organisation.asOf()).parent();
        if (parent != null) {
            units.add(parent);
        }
        return units;
    }

    private void record(String kind, Substitution substitution, String by) {
        audit.record(AuditEvent.of(kind, Organisation.unitOf(substitution.post()))
                .by(by, substitution.post())
                .changed(
                        audit.pseudonym(substitution.holder().id()),
                        audit.pseudonym(substitution.substitute().id()) + " " + substitution.from() + "/"
                                + substitution.to()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean isOf(Substitution substitution, String person) {
        return substitution.holder().id().equals(person)
                || substitution.substitute().id().equals(person);
    }

    private static String required(@Nullable String value, String field) {
        if (value == null || value.chars().allMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw missing(field);
        }
        return value;
    }

    private static LocalDate required(@Nullable LocalDate value, String field) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private static Refusal missing(String field) {
        return Refusal.invalid("organisation.substitutionIncomplete", Texts.text("organisation.field." + field));
    }
}
