package org.reportchain.engine;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.IdentityLink;

/** The posts and bodies that a task is for, among all that is linked to it. */
public final class CandidateGroups {

    private CandidateGroups() {}

    /** Their ids, in the order of the links. */
    public static Stream<String> of(Collection<IdentityLink> links) {
        return links.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull);
    }
}
