package org.reportchain.notification.process;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that is open, for everybody at once: four queries, however many tasks there are. */
@Component
class DigestTasks {

    private static final String[] CARD = {"unit", "period", "returned"};

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    DigestTasks(TaskService tasks, RuntimeService runtime, JdbcClient jdbc) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    List<OpenTask> all() {
        Map<String, Map<String, Object>> cards = cards();
        Map<String, List<String>> groups = groups();
        Map<String, String> reports = reports();
        return tasks.createTaskQuery().active().unlimitedList().stream()
                .map(task -> open(
                        task,
                        reports.getOrDefault(task.getProcessInstanceId(), ""),
                        cards.getOrDefault(task.getId(), Map.of()),
                        groups.getOrDefault(task.getId(), List.of())))
                .toList();
    }

    private static OpenTask open(Task task, String report, Map<String, Object> card, List<String> groups) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                report,
                task.getTenantId() == null ? "" : task.getTenantId(),
                String.valueOf(card.getOrDefault("unit", "")),
                String.valueOf(card.getOrDefault("period", "")),
                Boolean.TRUE.equals(card.get("returned")),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getCreateTime().toInstant(),
                task.getAssignee(),
                groups);
    }

    private Map<String, Map<String, Object>> cards() {
        Map<String, Map<String, Object>> cards = new HashMap<>();
        for (VariableInstance fact :
                runtime.createVariableInstanceQuery().variableNameIn(CARD).unlimitedList()) {
            if (fact.getTaskId() != null && fact.getValue() != null) {
                cards.computeIfAbsent(fact.getTaskId(), none -> new HashMap<>()).put(fact.getName(), fact.getValue());
            }
        }
        return cards;
    }

    /** The engine's API tells the groups of one task at a time only. */
    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new HashMap<>();
        jdbc.sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK"
                        + " where TYPE_ = 'candidate' and TASK_ID_ is not null and GROUP_ID_ is not null")
                .query(row -> {
                    groups.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return groups;
    }

    private Map<String, String> reports() {
        return runtime.createProcessInstanceQuery().unlimitedList().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
