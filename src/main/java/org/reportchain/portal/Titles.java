package org.reportchain.portal;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Person;
import org.reportchain.review.Stage;
import org.springframework.stereotype.Component;

/** What posts, bodies and people are called, from the organisation that counts today. */
@Component
class Titles {

    private final Organisation organisation;

    Titles(Organisation organisation) {
        this.organisation = organisation;
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
}
