package org.reportchain.audit;

import java.util.Optional;

/** Knows whom somebody stands in for today; the module that keeps posts and their holders tells it. */
public interface StandIns {

    /** The holder for whom a person acts at a post or body; empty for who holds it in their own right. */
    Optional<String> holderFor(String person, String postOrBody);
}
