package org.reportchain.portal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.SystemAccess;
import org.reportchain.release.Registers;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/**
 * The tasks of the person who asks: those of the person's posts, and those that the person has taken.
 *
 * <p>A list is read as {@link Ticket}s, and turned into rows only where it is shown or searched. Either takes a number of
 * queries that does not grow with the list.
 */
@Component
class PersonTasks {

    private static final String[] CARD = {"unit", "period", "round"};

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

    /**
     * Open tasks of the person's posts and those that the person has taken.
     *
     * <p>Read without the engine's check of permissions, which looks for a grant on each single task: a task is shown by
     * the very things that the grant was made for, the person's groups and name, within the person's districts.
     */
    List<Ticket> open() {
        String[] tenants = reader.tenants();
        if (tenants.length == 0) {
            return List.of();
        }
        String person = reader.person();
        List<String> groups = reader.groups();
        return system.call(() -> tickets(person, groups, tenants));
    }

    private List<Ticket> tickets(String person, List<String> groups, String[] tenants) {
        Map<String, Task> found = new LinkedHashMap<>();
        if (!groups.isEmpty()) {
            tasks
                    .createTaskQuery()
                    .taskCandidateGroupIn(groups)
                    .includeAssignedTasks()
                    .tenantIdIn(tenants)
                    .unlimitedList()
                    .stream()
                    .forEach(task -> found.put(task.getId(), task));
        }
        tasks.createTaskQuery().taskAssignee(person).tenantIdIn(tenants).unlimitedList().stream()
                .forEach(task -> found.put(task.getId(), task));
        if (found.isEmpty()) {
            return List.of();
        }
        String[] ids = found.keySet().toArray(String[]::new);
        Set<String> returned =
                system.call(() -> runtime
                        .createVariableInstanceQuery()
                        .taskIdIn(ids)
                        .variableValueEquals("returned", true)
                        .unlimitedList()
                        .stream()
                        .map(VariableInstance::getTaskId)
                        .collect(toSet()));
        return found.values().stream()
                .map(task -> Ticket.of(task, returned.contains(task.getId())))
                .toList();
    }

    /** What the person has completed, the latest first. */
    List<Ticket> done() {
        String person = reader.person();
        return system.call(() -> completed(person).orderByHistoricTaskInstanceEndTime().desc().list().stream()
                .map(Ticket::of)
                .toList());
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

    /** The rows of tickets of one list, which are all open or all done, in the same order. */
    List<TaskRow> rows(List<Ticket> tickets, Instant now) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        boolean past = tickets.get(0).done() != null;
        String[] ids = tickets.stream().map(Ticket::id).toArray(String[]::new);
        Set<String> instances = tickets.stream().map(Ticket::instance).collect(toSet());
        Map<String, Map<String, String>> cards = system.call(() -> past ? pastCards(ids) : cards(ids));
        Map<String, String> keys = system.call(() -> keys(instances));
        Map<String, Integer> versions = reports.newestNumbers(keys.values());
        Map<String, String> numbers = registers.newestNumbers(keys.values());
        Map<String, String> names = new HashMap<>();
        Map<String, Boolean> readable = new HashMap<>();
        List<TaskRow> rows = new ArrayList<>();
        for (Ticket ticket : tickets) {
            String report = keys.getOrDefault(ticket.instance(), "");
            rows.add(row(
                    ticket,
                    report,
                    cards.getOrDefault(ticket.id(), Map.of()),
                    versions.get(report),
                    numbers.get(report),
                    ticket.assignee() == null ? null : names.computeIfAbsent(ticket.assignee(), titles::ofPerson),
                    !past || readable.computeIfAbsent(report, id -> reader.mayRead(reports.report(id))),
                    now));
        }
        return rows;
    }

    private TaskRow row(
            Ticket ticket,
            String report,
            Map<String, String> card,
            @Nullable Integer version,
            @Nullable String number,
            @Nullable String assignee,
            boolean readable,
            Instant now) {
        return new TaskRow(
                ticket.id(),
                report,
                ticket.step(),
                ticket.stepName(),
                ticket.unit(),
                card.getOrDefault("unit", ""),
                card.getOrDefault("period", ""),
                card.getOrDefault("round", ""),
                version,
                ticket.due(),
                ticket.overdue(now),
                ticket.returned(),
                assignee,
                ticket.heldBy(reader.person()),
                number,
                BulkDecision.Choice.of(ticket.step()),
                ticket.done(),
                readable);
    }

    private Map<String, Map<String, String>> cards(String[] ids) {
        Map<String, Map<String, String>> cards = new HashMap<>();
        runtime.createVariableInstanceQuery().taskIdIn(ids).variableNameIn(CARD).unlimitedList().stream()
                .forEach(fact -> put(cards, fact.getTaskId(), fact.getName(), fact.getValue()));
        return cards;
    }

    private Map<String, Map<String, String>> pastCards(String[] ids) {
        Map<String, Map<String, String>> cards = new HashMap<>();
        history
                .createHistoricVariableInstanceQuery()
                .taskIdIn(ids)
                .variableNameIn(CARD)
                .includeDeleted()
                .unlimitedList()
                .stream()
                .forEach(fact -> put(cards, fact.getTaskId(), fact.getName(), fact.getValue()));
        return cards;
    }

    private static void put(Map<String, Map<String, String>> cards, String task, String name, Object value) {
        cards.computeIfAbsent(task, none -> new HashMap<>()).put(name, String.valueOf(value));
    }

    /** The report of each process instance. */
    private Map<String, String> keys(Collection<String> instances) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(Set.copyOf(instances))
                .unlimitedList()
                .stream()
                .collect(toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    }
}
