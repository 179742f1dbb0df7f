package org.reportchain.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where every chain stood at a moment, signed and kept outside the database.
 *
 * @param number counts from 1
 * @param takenAt as an ISO instant
 * @param previous SHA-256 of the checkpoint before, {@link Link#NOTHING} for the first
 * @param heads the last link of each chain, by unit
 */
record Checkpoint(long number, String takenAt, String previous, Map<String, Head> heads, String signature) {

    /** The last link of a chain; position 0 of one that is empty. */
    record Head(long position, String hash) {}

    /** What is signed, and what the next checkpoint names the hash of. */
    String text() {
        return Canonical.json(content());
    }

    Checkpoint signed(AuditKeys keys) {
        return new Checkpoint(number, takenAt, previous, heads, keys.sign(text()));
    }

    Map<String, Object> signedContent() {
        return Map.of("checkpoint", content(), "signature", signature);
    }

    /**
     * Reads what {@link #signedContent} wrote.
     *
     * @throws RuntimeException when it is something else
     */
    static Checkpoint of(Written written) {
        Written content = written.object("checkpoint");
        Written chains = content.object("chains");
        Map<String, Head> heads = new TreeMap<>();
        for (String unit : chains.values().keySet()) {
            Written head = chains.object(unit);
            heads.put(unit, new Head(head.number("position"), head.text("hash")));
        }
        return new Checkpoint(
                content.number("number"),
                content.text("takenAt"),
                content.text("previous"),
                heads,
                written.text("signature"));
    }

    private Map<String, Object> content() {
        Map<String, Object> chains = new TreeMap<>();
        heads.forEach((unit, head) -> chains.put(unit, Map.of("position", head.position(), "hash", head.hash())));
        long events = heads.values().stream().mapToLong(Head::position).sum();
        return Map.of("number", number, "takenAt", takenAt, "previous", previous, "events", events, "chains", chains);
    }
}
