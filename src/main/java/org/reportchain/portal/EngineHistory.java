package org.reportchain.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.reportchain.engine.SystemAccess;
import org.reportchain.review.UserTasks;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/**
 * What only the engine remembers of a report: who was given and who took which step, drafts that the rules sent back,
 * deadlines that were moved, interventions. Never what anybody said.
 */
@Component
class EngineHistory {

    private final SystemAccess system;
    private final HistoryService history;
    private final Titles titles;
    private final Clock clock;

    EngineHistory(SystemAccess system, HistoryService history, Titles titles, Clock clock) {
        this.system = system;
        this.history = history;
        this.titles = titles;
        this.clock = clock;
    }

    /** When the process of a report began, which is when the report was opened. */
    @Nullable
    Instant opened(String report) {
        return instances(report).stream()
                .filter(instance -> instance.getSuperProcessInstanceId() == null)
                .map(instance -> instance.getStartTime().toInstant())
                .findFirst()
                .orElse(null);
    }

    /** The report's steps as they were given out; of a round, the row of the round says whom it asked. */
    List<HistoryRow> given(String report) {
        return tasks(report).stream()
                .filter(task -> !UserTasks.ofRound(task.getTaskDefinitionKey()))
                .map(task -> HistoryRow.bySystem(
                        task.getStartTime().toInstant(),
                        HistoryRow.Kind.WORK,
                        Texts.text(
                                "portal.history.given",
                                task.getName(),
                                askedFor(task.getId()),
                                time(task.getDueDate()))))
                .toList();
    }

    /** Who took or gave back a step, what an administrator changed, and whatever the rules sent back. */
    List<HistoryRow> operations(String report) {
        Map<String, String> names = new HashMap<>();
        tasks(report).forEach(task -> names.put(task.getId(), task.getName()));
        List<HistoryRow> rows = new ArrayList<>();
        for (HistoricProcessInstance instance : instances(report)) {
            rows.addAll(passed(
                    instance.getId(), "boundaryEvent_reportInvalid", HistoryRow.Kind.REPORT, "portal.history.invalid"));
            rows.addAll(passed(
                    instance.getId(),
                    "endEvent_transferredToCipher",
                    HistoryRow.Kind.DECISION,
                    "portal.history.classified"));
            log(instance.getId()).stream()
                    .filter(entry -> entry.getUserId() != null) // what the system itself did has rows of its own
                    .flatMap(entry -> operation(entry, names))
                    .forEach(rows::add);
        }
        return rows;
    }

    private Stream<HistoryRow> operation(UserOperationLogEntry entry, Map<String, String> names) {
        Instant at = entry.getTimestamp().toInstant();
        String who = entry.getTaskId() == null
                ? titles.ofPerson(entry.getUserId())
                : titles.ofActor(entry.getUserId(), () -> groupOf(entry.getTaskId()), at);
        String step = names.getOrDefault(entry.getTaskId(), "");
        String value = entry.getNewValue();
        if (EntityTypes.TASK.equals(entry.getEntityType())) {
            return switch (entry.getOperationType() + " " + entry.getProperty()) {
                case "Claim assignee" ->
                    row(
                            at,
                            HistoryRow.Kind.WORK,
                            who,
                            value == null
                                    ? Texts.text("portal.history.givenBack", step)
                                    : Texts.text("portal.history.taken", step));
                case "Assign assignee" ->
                    row(
                            at,
                            HistoryRow.Kind.WORK,
                            who,
                            value == null
                                    ? Texts.text("portal.history.givenBack", step)
                                    : Texts.text("portal.history.assigned", step, titles.ofPerson(value)));
                case "Update dueDate" ->
                    row(
                            at,
                            HistoryRow.Kind.INTERVENTION,
                            who,
                            Texts.text("portal.history.due", step, millis(entry.getOrgValue()), millis(value)));
                default -> Stream.empty();
            };
        }
        return UserOperationLogEntry.CATEGORY_OPERATOR.equals(entry.getCategory())
                ? row(
                        at,
                        HistoryRow.Kind.INTERVENTION,
                        who,
                        Texts.text("portal.history.intervention", entry.getOperationType()))
                : Stream.empty();
    }

    private static Stream<HistoryRow> row(Instant at, HistoryRow.Kind kind, String who, String what) {
        return Stream.of(new HistoryRow(at, kind, who, what, null, null));
    }

    private List<HistoryRow> passed(String instance, String element, HistoryRow.Kind kind, String sentence) {
        List<HistoricActivityInstance> passed = system.call(() -> history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(element)
                .unlimitedList());
        return passed.stream()
                .map(activity -> HistoryRow.bySystem(activity.getStartTime().toInstant(), kind, Texts.text(sentence)))
                .toList();
    }

    private List<HistoricProcessInstance> instances(String report) {
        return system.call(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(report)
                .orderByProcessInstanceStartTime()
                .asc()
                .unlimitedList());
    }

    private List<HistoricTaskInstance> tasks(String report) {
        return system.call(() -> history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(report)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .unlimitedList());
    }

    private List<UserOperationLogEntry> log(String instance) {
        return system.call(() -> history.createUserOperationLogQuery()
                .processInstanceId(instance)
                .orderByTimestamp()
                .asc()
                .unlimitedList());
    }

    private String askedFor(String task) {
        String group = groupOf(task);
        return group.isEmpty() ? "" : titles.of(group);
    }

    private String groupOf(String task) {
        return system
                .call(() -> history.createHistoricIdentityLinkLogQuery()
                        .taskId(task)
                        .type(IdentityLinkType.CANDIDATE)
                        .operationType("add")
                        .unlimitedList())
                .stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
    }

    private String millis(@Nullable String text) {
        return text == null ? time(null) : time(new Date(Long.parseLong(text)));
    }

    private String time(@Nullable Date due) {
        return due == null
                ? Texts.text("portal.history.noDue")
                : Texts.time(due.toInstant().atZone(clock.getZone()));
    }
}
