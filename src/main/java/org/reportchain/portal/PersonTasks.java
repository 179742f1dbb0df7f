package org.reportchain.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.SystemAccess;
import org.reportchain.release.Registers;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/**
 * The tasks of the person who asks, each with what its card shows.
 *
 * <p>The engine decides which open tasks a person sees; what belongs to them is then read for all of them at once, with
 * a number of queries that does not grow with the list.
 */
@Component
class PersonTasks {

    private static final Set<String> CARD = Set.of("unit", "period", "round", "returned");

    /** What one task and its history have in common. */
    private record Ticket(
            String id,
            String instance,
            String step,
            String stepName,
            @Nullable Date due,
            @Nullable String assignee,
            @Nullable Date done) {

        static Ticket of(Task task) {
            return new Ticket(
                    task.getId(),
                    task.getProcessInstanceId(),
                    task.getTaskDefinitionKey(),
                    task.getName(),
                    task.getDueDate(),
                    task.getAssignee(),
                    null);
        }

        static Ticket of(HistoricTaskInstance task) {
            return new Ticket(
                    task.getId(),
                    task.getProcessInstanceId(),
                    task.getTaskDefinitionKey(),
                    task.getName(),
                    task.getDueDate(),
                    task.getAssignee(),
                    task.getEndTime());
        }
    }

    private final Reader reader;
    private final SystemAccess system;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Reports reports;
    private final Registers registers;
    private final Titles titles;

    PersonTasks(
            Reader reader,
            SystemAccess system,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            Reports reports,
            Registers registers,
            Titles titles) {
        this.reader = reader;
        this.system = system;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.reports = reports;
        this.registers = registers;
        this.titles = titles;
    }

    /** Open tasks of the person's posts and those that the person has taken. */
    List<TaskRow> open(Instant now) {
        Map<String, Task> found = new LinkedHashMap<>();
        List<String> groups = reader.groups();
        if (!groups.isEmpty()) {
            tasks.createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks().list().stream()
                    .forEach(task -> found.put(task.getId(), task));
        }
        tasks.createTaskQuery().taskAssignee(reader.person()).list().stream()
                .forEach(task -> found.put(task.getId(), task));
        List<Ticket> tickets = found.values().stream().map(Ticket::of).toList();
        return rows(tickets, now, this::openCards, this::openKeys);
    }

    /** What the person has completed, the latest first. */
    List<TaskRow> done() {
        String person = reader.person();
        List<Ticket> tickets =
                system.call(() -> completed(person).orderByHistoricTaskInstanceEndTime().desc().list().stream()
                        .map(Ticket::of)
                        .toList());
        return rows(tickets, Instant.MIN, this::doneCards, this::doneKeys);
    }

    long countDone() {
        String person = reader.person();
        return system.call(() -> completed(person).count());
    }

    private HistoricTaskInstanceQuery completed(String person) {
        return history.createHistoricTaskInstanceQuery()
                .taskAssignee(person)
                .finished()
                .taskDeleteReason("completed");
    }

    private interface Cards {
        Map<String, Map<String, Object>> of(String[] tasks);
    }

    private interface Keys {
        Map<String, String> of(Set<String> instances);
    }

    private List<TaskRow> rows(List<Ticket> tickets, Instant now, Cards cards, Keys keys) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        String person = reader.person();
        String[] ids = tickets.stream().map(Ticket::id).toArray(String[]::new);
        Set<String> instances = tickets.stream().map(Ticket::instance).collect(Collectors.toSet());
        var card = system.call(() -> cards.of(ids));
        var key = system.call(() -> keys.of(instances));
        Map<String, Integer> versions = reports.newestNumbers(key.values());
        Map<String, String> numbers = registers.newestNumbers(key.values());
        Map<String, String> names = new HashMap<>();
        List<TaskRow> rows = new ArrayList<>();
        for (Ticket ticket : tickets) {
            String report = key.getOrDefault(ticket.instance(), "");
            rows.add(row(
                    ticket,
                    report,
                    card.getOrDefault(ticket.id(), Map.of()),
                    versions.get(report),
                    numbers.get(report),
                    ticket.assignee() == null ? null : names.computeIfAbsent(ticket.assignee(), titles::ofPerson),
                    person.equals(ticket.assignee()),
                    now));
        }
        return rows;
    }

    private static TaskRow row(
            Ticket ticket,
            String report,
            Map<String, Object> card,
            @Nullable Integer version,
            @Nullable String number,
            @Nullable String assignee,
            boolean mine,
            Instant now) {
        Instant due = ticket.due() == null ? null : ticket.due().toInstant();
        return new TaskRow(
                ticket.id(),
                report,
                ticket.step(),
                ticket.stepName(),
                report.substring(report.lastIndexOf('-') + 1),
                String.valueOf(card.getOrDefault("unit", "")),
                String.valueOf(card.getOrDefault("period", "")),
                String.valueOf(card.getOrDefault("round", "")),
                version,
                due,
                due != null && due.isBefore(now),
                Boolean.TRUE.equals(card.get("returned")),
                assignee,
                mine,
                number,
                BulkDecision.Choice.of(ticket.step()),
                ticket.done() == null ? null : ticket.done().toInstant());
    }

    private Map<String, Map<String, Object>> openCards(String[] ids) {
        Map<String, Map<String, Object>> cards = new HashMap<>();
        runtime.createVariableInstanceQuery().taskIdIn(ids).list().stream()
                .filter(variable -> CARD.contains(variable.getName()))
                .forEach(variable -> cards.computeIfAbsent(variable.getTaskId(), id -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return cards;
    }

    private Map<String, Map<String, Object>> doneCards(String[] ids) {
        Map<String, Map<String, Object>> cards = new HashMap<>();
        history.createHistoricVariableInstanceQuery().taskIdIn(ids).includeDeleted().list().stream()
                .filter(variable -> CARD.contains(variable.getName()))
                .forEach(variable -> cards.computeIfAbsent(variable.getTaskId(), id -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return cards;
    }

    private Map<String, String> openKeys(Collection<String> instances) {
        Map<String, String> keys = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(instances))
                .list()
                .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        return keys;
    }

    private Map<String, String> doneKeys(Collection<String> instances) {
        Map<String, String> keys = new HashMap<>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(instances))
                .list()
                .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        return keys;
    }
}
