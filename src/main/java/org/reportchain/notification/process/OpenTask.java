package org.reportchain.notification.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param unit code of the unit whose report it is
 * @param committee of that unit, as the task's card names it
 * @param returned whether the report came back for correction
 * @param since when the task was given
 * @param groups the posts and bodies that it is for
 */
record OpenTask(
        String id,
        String step,
        String report,
        String unit,
        String committee,
        String period,
        boolean returned,
        @Nullable Instant due,
        Instant since,
        @Nullable String assignee,
        List<String> groups) {

    boolean isOverdue(Instant now) {
        return due != null && due.isBefore(now);
    }

    boolean waitsFor(String person) {
        return assignee == null || assignee.equals(person);
    }
}
