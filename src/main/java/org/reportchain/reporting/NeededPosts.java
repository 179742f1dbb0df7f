package org.reportchain.reporting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reportchain.organisation.Body;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Unit;
import org.springframework.stereotype.Component;

/** The posts and bodies without which a period's steps would wait for nobody. */
@Component
class NeededPosts {

    private static final Set<String> POSTS = Set.of("drafter", "office-chief", "clerk", "reviewer");
    private static final Set<String> BODIES = Set.of("standing-committee", "permanent-members");
    private static final String BOARDS = "boards";
    private static final String RECEIVER = "office";

    private final Organisation organisation;

    NeededPosts(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Ids of needed posts that nobody holds today, and of needed bodies without a single member, by unit. */
    List<String> unheld(Opening opening) {
        LocalDate day = opening.period().opening();
        Set<String> held = organisation.heldPosts(organisation.asOf());
        Set<String> units = units(opening, day);
        List<Body> bodies = organisation.bodies(day).stream()
                .filter(body -> units.contains(body.unit()))
                .toList();
        Stream<String> posts = Stream.concat(
                        organisation.posts(day).stream()
                                .filter(post -> units.contains(post.unit()))
                                .filter(post -> POSTS.contains(post.role()) || receives(post, opening)),
                        bodies.stream()
                                .filter(body -> body.role().equals(BOARDS))
                                .flatMap(body -> body.members().stream()))
                .map(Post::id)
                .filter(post -> !held.contains(post));
        Stream<String> empty = bodies.stream()
                .filter(body -> BODIES.contains(body.role()))
                .filter(body -> body.members().stream().map(Post::id).noneMatch(held::contains))
                .map(Body::id);
        return Stream.concat(posts, empty).distinct().sorted().toList();
    }

    private Set<String> units(Opening opening, LocalDate day) {
        Set<String> units = new HashSet<>(opening.asked());
        opening.asked()
                .forEach(unit -> organisation.children(unit, day).stream()
                        .map(Unit::code)
                        .forEach(units::add));
        units.add(opening.city());
        return units;
    }

    private static boolean receives(Post post, Opening opening) {
        return post.unit().equals(opening.city()) && post.role().equals(RECEIVER);
    }
}
