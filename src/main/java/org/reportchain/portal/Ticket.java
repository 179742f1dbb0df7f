package org.reportchain.portal;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What an open task and the memory of a completed one have in common: all that lists are counted and sorted by. What
 * else a row shows is read only for the rows that are shown, see {@link PersonTasks}.
 *
 * @param unit code of the unit whose report it is, which is the tenant of its tasks
 * @param returned whether the report came back for correction
 * @param done when it was completed; null while it is open
 */
record Ticket(
        String id,
        String instance,
        String step,
        String stepName,
        @Nullable Instant due,
        @Nullable String assignee,
        @Nullable Instant done,
        String unit,
        boolean returned) {

    static Ticket of(Task task, boolean returned) {
        return new Ticket(
                task.getId(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instant(task.getDueDate()),
                task.getAssignee(),
                null,
                Objects.requireNonNullElse(task.getTenantId(), ""),
                returned);
    }

    static Ticket of(HistoricTaskInstance task) {
        return new Ticket(
                task.getId(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instant(task.getDueDate()),
                task.getAssignee(),
                instant(task.getEndTime()),
                Objects.requireNonNullElse(task.getTenantId(), ""),
                false);
    }

    boolean heldBy(String person) {
        return person.equals(assignee);
    }

    boolean overdue(Instant now) {
        return due != null && due.isBefore(now);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
