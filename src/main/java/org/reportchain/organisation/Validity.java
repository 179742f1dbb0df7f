package org.reportchain.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds, both ends included.
 *
 * @param to the last day, or null while no end is known
 */
record Validity(LocalDate from, @Nullable LocalDate to) {

    boolean endsBeforeItStarts() {
        return to != null && to.isBefore(from);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Validity other) {
        return contains(other.from) || other.contains(from);
    }

    boolean endsNoEarlierThan(Validity other) {
        return to == null || (other.to != null && !to.isBefore(other.to));
    }

    /** The dates as they stand in a file: "2021-01-01 – 2025-06-30". */
    @Override
    public String toString() {
        return from + " – " + (to == null ? "…" : to);
    }
}
