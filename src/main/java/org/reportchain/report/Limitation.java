package org.reportchain.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What did not go well, why, who mends it, how and by when.
 *
 * @param section the section of the outline whose work it concerns; empty where nobody has said so
 */
public record Limitation(
        String section,
        String description,
        String cause,
        String owner,
        String remedy,
        @Nullable LocalDate due) {

    private static final Limitation EMPTY = new Limitation("", "", "", "", "", null);

    public Limitation {
        section = Plain.text(section);
        description = Plain.text(description);
        cause = Plain.text(cause);
        owner = Plain.text(owner);
        remedy = Plain.text(remedy);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
