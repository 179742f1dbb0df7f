package org.reportchain.consolidation;

import java.time.Instant;
import java.util.List;

/**
 * The last time somebody consolidated.
 *
 * @param sources the versions that went into it, by unit
 * @param changes what is different since; when there is anything, it is time to consolidate again
 */
public record LastRun(String person, Instant at, List<Source> sources, List<Change> changes) {

    /** One version that went in. */
    public record Source(String unit, String report, int version, String sha256) {}

    /** One unit whose report would go in now, or no longer. */
    public record Change(String unit, Kind kind) {}

    /** What happened to a unit's report since. */
    public enum Kind {
        ADDED,
        NEWER,
        GONE
    }
}
