package org.reportchain.review.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.reportchain.engine.CandidateGroups;
import org.reportchain.engine.FiringTimer;
import org.reportchain.review.OpenTask;
import org.reportchain.review.Reminders;
import org.reportchain.review.UserTasks;
import org.springframework.stereotype.Component;

/** Reminds those who still have the step that the timer stands at; in a round, those who are silent. */
@Component
class RemindListener implements ExecutionListener {

    private final ReminderTimes times;
    private final Reminders reminders;
    private final TaskService tasks;
    private final Clock clock;

    RemindListener(ReminderTimes times, Reminders reminders, TaskService tasks, Clock clock) {
        this.times = times;
        this.reminders = reminders;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String step = ((BoundaryEvent) execution.getBpmnModelElementInstance())
                .getAttachedTo()
                .getId();
        List<Task> open = tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(step)
                .unlimitedList()
                .stream()
                .filter(task -> task.getDueDate() != null) // an administrator may have taken it away
                .toList();
        if (!open.isEmpty()) { // the last answer may have come a moment before
            remind(new ReviewContext(execution), step, open);
        }
    }

    private void remind(ReviewContext review, String step, List<Task> open) {
        Reminders.Held held = new Reminders.Held(
                review.report(),
                UserTasks.ofRound(step)
                        ? "round-" + review.round()
                        : "task-" + open.get(0).getId(),
                step,
                UserTasks.owner(step, review.committee(), review.unit()),
                open.stream()
                        .map(task -> task.getCreateTime().toInstant())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                open.stream().map(this::openTask).toList());
        Instant now = clock.instant();
        Instant reached = FiringTimer.due().filter(now::isBefore).orElse(now);
        times.ladder(review, step, held.since(), held.due())
                .reached(reached)
                .ifPresent(planned -> reminders.remind(held, planned));
    }

    private OpenTask openTask(Task task) {
        String post = CandidateGroups.of(tasks.getIdentityLinksForTask(task.getId()))
                .findFirst()
                .orElse("");
        return new OpenTask(
                task.getId(),
                task.getName(),
                post,
                task.getAssignee(),
                task.getDueDate().toInstant());
    }
}
