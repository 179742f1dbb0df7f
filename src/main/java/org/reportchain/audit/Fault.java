package org.reportchain.audit;

import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/**
 * A row of the audit that is not as it was written.
 *
 * @param unit the chain; empty for a checkpoint or a line of an export
 * @param position in the chain, or the number of the checkpoint or line
 * @param event id of the event, where one is known
 */
record Fault(
        Kind kind, String unit, long position, @Nullable Long event) {

    /** What is wrong; the sentence of each stands in {@code messages/audit.properties}. */
    enum Kind {
        /** A position is skipped. */
        MISSING_LINK,
        /** A position comes again or too late. */
        OUT_OF_ORDER,
        /** The event of a link, or one that waits for its link, is gone. */
        MISSING_EVENT,
        /** The event does not say what was hashed. */
        EDITED,
        /** A link does not carry the hash of the one before. */
        NOT_FOLLOWING,
        /** A link was not signed with the key. */
        LINK_FORGED,
        /** An event came in past the application, or lost its link. */
        UNCHAINED,
        /** The chain ends elsewhere than its end says. */
        WRONG_END,
        /** A checkpoint saw the chain longer than it is. */
        CUT,
        /** A checkpoint saw another hash at the position. */
        REWRITTEN,
        CHECKPOINT_MISSING,
        CHECKPOINT_FORGED,
        CHECKPOINT_NOT_FOLLOWING,
        /** A pseudonym is not that of the person who stands beside it. */
        WRONG_PERSON,
        /** There is no key to check signatures with. */
        NO_KEY,
        /** An export was signed with another key than this system's. */
        OTHER_KEY,
        /** A line of an export cannot be read. */
        UNREADABLE,
        /** An export has no end, or not the end that was written. */
        TRUNCATED
    }

    static Fault of(Kind kind, String unit, long position) {
        return new Fault(kind, unit, position, null);
    }

    static Fault of(Kind kind, Link link) {
        return new Fault(kind, link.unit(), link.position(), link.event());
    }

    /** Names the row and what is wrong with it. */
    String sentence() {
        return Texts.text("audit.fault." + kind.name(), unit, String.valueOf(position), String.valueOf(event));
    }
}
