package org.reportchain.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who exists and who holds which post on a day, in their own right or as a substitute. */
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
     * What a post or body is called, e.g. "Ban Thường vụ Quận ủy Đống Đa".
     *
     * @throws Refusal not found
     */
    public String title(String postOrBodyId, LocalDate on) {
        return findTitle(postOrBodyId, on).orElseThrow(() -> notFound(postOrBodyId, on));
    }

    public Optional<String> findTitle(String postOrBodyId, LocalDate on) {
        return find(unitOf(postOrBodyId), on)
                .flatMap(unit ->
                        store.roles().find(unit.level(), roleOf(postOrBodyId)).map(role -> role.title(unit)));
    }

    /** The people on a post or on any post of a body, each once, by id; nobody where there is no such post that day. */
    public List<Person> holders(String postOrBodyId, LocalDate on) {
        List<String> posts =
                findMembers(postOrBodyId, on).stream().map(Post::id).toList();
        return posts.isEmpty() ? List.of() : store.holders(posts, on, today(on));
    }

    public boolean holds(String personId, String postOrBodyId, LocalDate on) {
        return holders(postOrBodyId, on).stream().anyMatch(person -> person.id().equals(personId));
    }

    /** Everybody on every post, by post and person. */
    public List<Holding> holdings(LocalDate on) {
        Set<String> posts = posts(on).stream().map(Post::id).collect(Collectors.toSet());
        return store.holdings(on, today(on)).stream()
                .filter(holding -> posts.contains(holding.post()))
                .toList();
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
        Set<String> held = holdings(day).stream().map(Holding::post).collect(Collectors.toSet());
        return posts(day).stream()
                .filter(post -> !held.contains(post.id()))
                .filter(post -> !seats.contains(post.id()) && !post.role().equals("monitor"))
                .toList();
    }

    /** The posts that a person holds, by id. */
    public List<Post> postsOf(String personId, LocalDate on) {
        return store.posts(personId, on, today(on)).stream()
                .flatMap(post -> findPost(post, on).stream())
                .toList();
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
        return roles.find(unit.get().level(), roleOf(id))
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
