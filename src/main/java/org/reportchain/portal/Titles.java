package org.reportchain.portal;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Person;
import org.reportchain.organisation.Substitutions;
import org.reportchain.review.Stage;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** What posts, bodies and people are called, from the organisation that counts today. */
@Component
class Titles {

    private final Organisation organisation;
    private final Substitutions substitutions;

    Titles(Organisation organisation, Substitutions substitutions) {
        this.organisation = organisation;
        this.substitutions = substitutions;
    }

    /** The title of a post or body, or its id when the organisation no longer knows it. */
    String of(String postOrBody) {
        return organisation.findTitle(postOrBody, organisation.asOf()).orElse(postOrBody);
    }

    /** Several posts and bodies in one line. */
    String of(List<String> postsOrBodies) {
        return organisation.names(postsOrBodies, organisation.asOf());
    }

    /** Whom a round asks: a body by its title, a member of a committee by name, since members share one title. */
    String ofSeat(String post, Stage stage) {
        String holders = stage == Stage.VOTE
                ? organisation.holders(post, organisation.asOf()).stream()
                        .map(Person::name)
                        .collect(joining(", "))
                : "";
        return holders.isEmpty() ? of(post) : holders;
    }

    /** The name of a person, or the id where it is no person of the organisation, such as an administrator. */
    String ofPerson(String person) {
        return organisation.findPerson(person).map(Person::name).orElse(person);
    }

    /** As {@link #ofPerson}; of a substitute also for whom they acted: "B thay mặt A". */
    String ofActor(String person, String postOrBody, Instant at) {
        return substitutions
                .stoodInFor(person, postOrBody, at)
                .map(holder -> Texts.text("portal.onBehalf", ofPerson(person), holder.name()))
                .orElseGet(() -> ofPerson(person));
    }

    /** As {@link #ofActor}; the post is looked up only for who has ever stood in for somebody. */
    String ofActor(String person, Supplier<String> postOrBody, Instant at) {
        return substitutions.everStoodIn(person) ? ofActor(person, postOrBody.get(), at) : ofPerson(person);
    }

    /** As {@link #of}; where a substitute acted, also who did so for whom. */
    String ofPostActedBy(String postOrBody, String person, Instant at) {
        return substitutions
                .stoodInFor(person, postOrBody, at)
                .map(holder -> Texts.text(
                        "portal.postOnBehalf",
                        of(postOrBody),
                        Texts.text("portal.onBehalf", ofPerson(person), holder.name())))
                .orElseGet(() -> of(postOrBody));
    }
}
