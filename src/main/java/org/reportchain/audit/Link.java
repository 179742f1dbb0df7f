package org.reportchain.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place of a chain, and the event that stands there.
 *
 * @param event the id of the event
 * @param content what the event says, by column; null when the row of the event is gone
 * @param previous the hash of the link before, {@link #NOTHING} for the first
 * @param signature under {@link #signedText}
 */
record Link(
        String unit,
        long position,
        long event,
        @Nullable Map<String, Object> content,
        String previous,
        String hash,
        String signature) {

    static final String NOTHING = "0".repeat(64);

    /** What the hash of a link must be. */
    static String hash(String previous, Map<String, Object> content) {
        return Canonical.sha256(previous + Canonical.json(content));
    }

    static String signedText(String unit, long position, String hash) {
        return unit + " " + position + " " + hash;
    }
}
