package org.reportchain.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.UserTasks;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** Moves the due dates of open tasks; a changed calendar leaves alone those that somebody has set by hand. */
@Component
class OpenDeadlines {

    private static final String[] FACTS = {"reportId", "unitCode", "committeeCode", "roundId"};
    private static final List<String> ROUND_TIMERS = List.of("timerEvent_roundOverdue", "timerEvent_voteOverdue");

    /** @param round the round that all of its tasks and its timer are due with */
    record Move(Task task, String report, @Nullable Long round, ZonedDateTime from, ZonedDateTime to) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ReviewRounds rounds;
    private final Clock clock;

    OpenDeadlines(
            TaskService tasks, RuntimeService runtime, ManagementService management, ReviewRounds rounds, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What another calendar moves, the earliest first. */
    List<Move> moves(WorkingCalendar inForce, WorkingCalendar next) {
        List<Task> open = tasks.createTaskQuery()
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .unlimitedList();
        Map<String, Map<String, Object>> facts = facts(open.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(toSet()));
        return open.stream()
                .filter(task -> task.getDueDate() != null)
                .flatMap(task ->
                        move(task, facts.getOrDefault(task.getProcessInstanceId(), Map.of()), inForce, next).stream())
                .toList();
    }

    /** Moves tasks with their reminders, and with those of a round the round itself and its timer. */
    void move(List<Move> moves) {
        for (Move move : moves) {
            tasks.setDueDate(move.task().getId(), date(move.to()));
            tasks.setVariableLocal(move.task().getId(), "due", Texts.time(move.to()));
        }
        moves.stream()
                .filter(move -> move.round() != null)
                .collect(toMap(Move::round, move -> move, (first, second) -> first))
                .forEach(this::moveRound);
        moves.stream()
                .collect(groupingBy(move -> move.task().getProcessInstanceId()))
                .forEach(this::moveReminders);
    }

    private void moveReminders(String instance, List<Move> moves) {
        moves.stream()
                .map(move -> UserTasks.reminder(move.task().getTaskDefinitionKey()))
                .distinct()
                .flatMap(timer -> timers(instance, timer))
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private void moveRound(Long round, Move move) {
        String instance = move.task().getProcessInstanceId();
        rounds.move(round, move.to().toInstant());
        runtime.setVariable(instance, "roundDue", date(move.to()));
        ROUND_TIMERS.stream()
                .flatMap(timer -> timers(instance, timer))
                .forEach(timer -> management.setJobDuedate(timer.getId(), date(move.to())));
    }

    private Stream<Job> timers(String instance, String event) {
        return management.createJobQuery().processInstanceId(instance).activityId(event).list().stream();
    }

    private Optional<Move> move(Task task, Map<String, Object> facts, WorkingCalendar inForce, WorkingCalendar next) {
        String report = (String) facts.get("reportId");
        String reporting = (String) facts.get("unitCode");
        if (report == null || reporting == null) {
            return Optional.empty();
        }
        String unit = UserTasks.owner(task.getTaskDefinitionKey(), (String) facts.get("committeeCode"), reporting);
        Long round = UserTasks.ofRound(task.getTaskDefinitionKey()) ? (Long) facts.get("roundId") : null;
        Instant began = round == null
                ? task.getCreateTime().toInstant()
                : rounds.round(round).openedAt();
        ZonedDateTime start = began.atZone(clock.getZone());
        ZonedDateTime due = task.getDueDate().toInstant().atZone(clock.getZone());
        int days = (int) inForce.workingDaysBetween(inForce.received(unit, start), due.toLocalDate());
        if (days < 1 || !inForce.deadline(unit, start, days).isEqual(due)) {
            return Optional.empty();
        }
        ZonedDateTime to = next.deadline(unit, start, days);
        return to.isEqual(due) ? Optional.empty() : Optional.of(new Move(task, report, round, due, to));
    }

    private Map<String, Map<String, Object>> facts(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instances.toArray(String[]::new))
                        .variableNameIn(FACTS)
                        .unlimitedList()
                        .stream()
                        .filter(fact -> fact.getTaskId() == null && fact.getValue() != null)
                        .collect(groupingBy(
                                VariableInstance::getProcessInstanceId,
                                toMap(VariableInstance::getName, VariableInstance::getValue, (one, other) -> one)));
    }

    private static Date date(ZonedDateTime time) {
        return Date.from(time.toInstant());
    }
}
