package org.reportchain.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A key task for the time after the period, with who does it and by when. */
public record PlannedTask(
        String title, String owner, @Nullable LocalDate due) {

    private static final PlannedTask EMPTY = new PlannedTask("", "", null);

    public PlannedTask {
        title = Plain.text(title);
        owner = Plain.text(owner);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
