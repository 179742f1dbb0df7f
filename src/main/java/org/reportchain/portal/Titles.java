package org.reportchain.portal;

import org.reportchain.organisation.Organisation;
import org.reportchain.text.Refusal;
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
        try {
            return organisation.title(postOrBody, organisation.asOf());
        } catch (Refusal unknown) {
            return postOrBody;
        }
    }

    /** The name of a person, or their id when the organisation no longer knows them. */
    String ofPerson(String person) {
        try {
            return organisation.person(person).name();
        } catch (Refusal unknown) {
            return person;
        }
    }
}
