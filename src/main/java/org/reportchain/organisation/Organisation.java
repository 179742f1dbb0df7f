package org.reportchain.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who exists and who holds which post on a day, in their own right or as a substitute. A post that nobody holds
 * is looked after by the office chief of its unit, who has its rights until somebody holds it again.
 *
 * <p>A unit that has ended is spoken for by those who held its posts on its last day: what it has begun can still be
 * finished, by the people who began it. It no longer stands among the units, posts and holdings of a later day.
 */
@Service
@Transactional(readOnly = true)
public class Organisation {

    /** Lifecycle phase in which the files are loaded; what needs the organisation at start takes a greater phase. */
    public static final int START_PHASE = 0;

    /** Lifecycle phase in which groups, tenants and accounts are brought in line with the organisation. */
    public static final int IDENTITIES_PHASE = 100;

    private final OrganisationStore store;
    private final OrganisationProperties properties;
    private final Clock clock;

    Organisation(OrganisationStore store, OrganisationProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** The day whose organisation is in force: the configured one, else today. */
    public LocalDate asOf() {
        LocalDate configured = properties.asOf();
        return configured == null ? LocalDate.now(clock) : configured;
    }

    /**
     * The unit that the code names on that day.
     *
     * @throws Refusal not found, when the code names none on that day
     */
    public Unit unit(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> Refusal.notFound("organisation.unitNotFound", code, on.toString()));
    }

    /** The units directly below, by code. */
    public List<Unit> children(String code, LocalDate on) {
        return store.children(code, on);
    }

    /** All units of a level, by code. */
    public List<Unit> units(Level level, LocalDate on) {
        return store.units(on).stream().filter(unit -> unit.level() == level).toList();
    }

    /**
     * The post with that id, in a unit that exists on that day.
     *
     * @throws Refusal not found, also for a body
     */
    public Post post(String postId, LocalDate on) {
        return findPost(postId, on).orElseThrow(() -> notFound(postId, on));
    }

    /** All posts of all units, by unit code and then in the order of their rank. */
    public List<Post> posts(LocalDate on) {
        Roles roles = store.roles();
        return store.units(on).stream()
                .flatMap(unit -> roles.posts(unit).stream())
                .toList();
    }

    /** All bodies of all units, by unit code. */
    public List<Body> bodies(LocalDate on) {
        Roles roles = store.roles();
        return store.units(on).stream()
                .flatMap(unit -> roles.bodies(unit).stream())
                .toList();
    }

    /**
     * The posts that make up a body, in the order of their rank; a post's own id gives that post alone.
     *
     * @throws Refusal not found
     */
    public List<Post> members(String bodyId, LocalDate on) {
        List<Post> members = findMembers(bodyId, on);
        if (members.isEmpty()) {
            throw notFound(bodyId, on);
        }
        return members;
    }

    /**
     * What a post or body is called, e.g. "Ban Thường vụ Quận ủy Đống Đa"; of a unit that has ended, as it was called last.
     *
     * @throws Refusal not found
     */
    public String title(String postOrBodyId, LocalDate on) {
        return findTitle(postOrBodyId, on).orElseThrow(() -> notFound(postOrBodyId, on));
    }

    public Optional<String> findTitle(String postOrBodyId, LocalDate on) {
        return standing(postOrBodyId, on, store.roles())
                .map(standing -> standing.role().title(standing.unit()));
    }

    /**
     * Posts and bodies in one line: by their titles, or by who holds them where several share one title, as the members of
     * a committee do.
     */
    public String names(List<String> postOrBodyIds, LocalDate on) {
        List<String> titles = postOrBodyIds.stream()
                .map(id -> findTitle(id, on).orElse(id))
                .distinct()
                .toList();
        return titles.size() == postOrBodyIds.size()
                ? String.join(", ", titles)
                : postOrBodyIds.stream()
                        .flatMap(id -> holders(id, on).stream())
                        .map(Person::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /**
     * The people on a post or on any post of a body, each once, by id; of a unit that has ended those of its last day.
     * For a post that nobody holds, those who look after it. Nobody where there has been no such post by that day.
     */
    public List<Person> holders(String postOrBodyId, LocalDate on) {
        Roles roles = store.roles();
        return standing(postOrBodyId, on, roles)
                .map(standing -> holders(standing, roles, on))
                .orElse(List.of());
    }

    private List<Person> holders(Standing standing, Roles roles, LocalDate on) {
        List<Person> own = own(standing, roles, on);
        return own.isEmpty()
                ? roles.caretaker(standing.unit(), standing.role())
                        .map(chief -> store.holders(List.of(chief), standing.day(), today(on)))
                        .orElse(own)
                : own;
    }

    /** Whether nobody is on a post, or on any post of a body, in their own right or as a substitute. */
    public boolean isUnheld(String postOrBodyId, LocalDate on) {
        Roles roles = store.roles();
        return standing(postOrBodyId, on, roles)
                .filter(standing -> !own(standing, roles, on).isEmpty())
                .isEmpty();
    }

    private List<Person> own(Standing standing, Roles roles, LocalDate on) {
        return store.holders(standing.posts(roles), standing.day(), today(on));
    }

    /** The post whose holders look after a post that nobody holds; none where only a new holder can help. */
    public Optional<String> caretaker(String postOrBodyId, LocalDate on) {
        Roles roles = store.roles();
        return standing(postOrBodyId, on, roles)
                .flatMap(standing -> roles.caretaker(standing.unit(), standing.role()))
                .filter(chief -> !isUnheld(chief, on));
    }

    public boolean holds(String personId, String postOrBodyId, LocalDate on) {
        return holders(postOrBodyId, on).stream().anyMatch(person -> person.id().equals(personId));
    }

    /** Everybody on every post, by unit and rank; on a post that nobody holds, those who look after it. */
    public List<Holding> holdings(LocalDate on) {
        Roles roles = store.roles();
        Map<String, List<Holding>> held = byPost(on);
        return store.units(on).stream()
                .flatMap(unit -> roles.posts(unit).stream().flatMap(post -> on(post, unit, roles, held)))
                .toList();
    }

    private static Stream<Holding> on(Post post, Unit unit, Roles roles, Map<String, List<Holding>> held) {
        List<Holding> own = held.getOrDefault(post.id(), List.of());
        return own.isEmpty()
                ? roles.find(unit, post.role()).flatMap(role -> roles.caretaker(unit, role)).stream()
                        .flatMap(chief -> held.getOrDefault(chief, List.of()).stream())
                        .map(chief -> new Holding(post.id(), chief.person()))
                : own.stream();
    }

    /** Ids of the posts that somebody holds, in their own right or as a substitute. */
    public Set<String> heldPosts(LocalDate on) {
        return byPost(on).keySet();
    }

    private Map<String, List<Holding>> byPost(LocalDate on) {
        return store.holdings(on, today(on)).stream().collect(Collectors.groupingBy(Holding::post));
    }

    /**
     * The posts that work of today or of the coming period needs and that nobody holds, by unit code.
     *
     * <p>A vacant seat of a standing committee is none of them: members in office decide without it. Nor is what only
     * watches.
     */
    public List<Post> unheldPosts() {
        LocalDate day = asOf();
        Set<String> seats = bodies(day).stream()
                .filter(body -> body.role().equals("standing-committee"))
                .flatMap(body -> body.members().stream())
                .map(Post::id)
                .collect(Collectors.toSet());
        Set<String> held = heldPosts(day);
        return posts(day).stream()
                .filter(post -> !held.contains(post.id()))
                .filter(post -> !seats.contains(post.id()) && !Roles.onlyWatches(post.role()))
                .toList();
    }

    /** The posts that a person holds, by id; with those of units that have ended, held on the unit's last day. */
    public List<Post> postsOf(String personId, LocalDate on) {
        Roles roles = store.roles();
        return store.holders(personId, today(on)).stream()
                .flatMap(holder -> standing(holder.post(), on, roles)
                        .filter(standing -> holder.validity().contains(standing.day()))
                        .map(standing -> roles.post(standing.unit(), standing.role()))
                        .stream())
                .distinct()
                .toList();
    }

    /** The last days of the units that have ended before a day, the latest first. */
    public List<LocalDate> lastDays(LocalDate before) {
        return store.lastDays(before);
    }

    /**
     * The person with that id, whether or not on a post.
     *
     * @throws Refusal not found
     */
    public Person person(String id) {
        return findPerson(id).orElseThrow(() -> Refusal.notFound("organisation.personNotFound", id));
    }

    public Optional<Person> findPerson(String id) {
        return store.people(id).stream().findFirst();
    }

    /** Everybody who ever held a post, by id. */
    public List<Person> people() {
        return store.accounts().stream().map(Account::person).toList();
    }

    /** The newest unit of that code that has such a post or body by the day, and the day on which it counts. */
    private Optional<Standing> standing(String id, LocalDate on, Roles roles) {
        return store.unitsUntil(unitOf(id), on).stream()
                .flatMap(unit -> roles.find(unit, roleOf(id)).map(role -> Standing.of(unit, role, on)).stream())
                .findFirst();
    }

    private record Standing(Unit unit, Role role, LocalDate day) {

        static Standing of(Unit unit, Role role, LocalDate on) {
            LocalDate last = unit.validTo();
            return new Standing(unit, role, last == null || last.isAfter(on) ? on : last);
        }

        List<String> posts(Roles roles) {
            return roles.isBody(role)
                    ? roles.body(unit, role).members().stream().map(Post::id).toList()
                    : List.of(role.id(unit));
        }
    }

    /** Substitutes are named for days of the calendar, even where the organisation of a configured day is in force. */
    private LocalDate today(LocalDate on) {
        return on.equals(properties.asOf()) ? LocalDate.now(clock) : on;
    }

    private Optional<Unit> find(String code, LocalDate on) {
        return store.units(code, on).stream().findFirst();
    }

    private Optional<Post> findPost(String postId, LocalDate on) {
        return findMembers(postId, on).stream()
                .filter(post -> post.id().equals(postId))
                .findFirst();
    }

    /** As {@link #members}, but none where there is no such post or body. */
    List<Post> findMembers(String id, LocalDate on) {
        Optional<Unit> unit = find(unitOf(id), on);
        if (unit.isEmpty()) {
            return List.of();
        }
        Roles roles = store.roles();
        return roles.find(unit.get(), roleOf(id))
                .map(role -> roles.isBody(role)
                        ? roles.body(unit.get(), role).members()
                        : List.of(roles.post(unit.get(), role)))
                .orElse(List.of());
    }

    private static Refusal notFound(String id, LocalDate on) {
        return Refusal.notFound("organisation.postNotFound", id, on.toString());
    }

    static String unitOf(String id) {
        return id.contains(".") ? id.substring(0, id.indexOf('.')) : "";
    }

    private static String roleOf(String id) {
        return id.substring(id.indexOf('.') + 1);
    }
}
