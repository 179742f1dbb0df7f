package org.reportchain.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.engine.CandidateGroups;
import org.reportchain.review.OpenTask;
import org.springframework.stereotype.Component;

/** The tasks that wait for somebody, whoever asks: to be called with the system's access. */
@Component
class OpenTasks {

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The open tasks of a report by step, in the order of the chain. */
    Map<ChainStep, List<Task>> of(String report) {
        Map<String, String> levels = new HashMap<>();
        Map<ChainStep, List<Task>> open = new EnumMap<>(ChainStep.class);
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(report).unlimitedList()) {
            String level = levels.computeIfAbsent(
                    task.getProcessInstanceId(),
                    instance -> Objects.requireNonNullElse((String) tasks.getVariable(task.getId(), "level"), ""));
            open.computeIfAbsent(ChainStep.of(task.getTaskDefinitionKey(), level), none -> new ArrayList<>())
                    .add(task);
        }
        return open;
    }

    /** The post or body that a task was given to. */
    String post(Task task) {
        return CandidateGroups.of(tasks.getIdentityLinksForTask(task.getId()))
                .findFirst()
                .orElse("");
    }

    OpenTask held(Task task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                post(task),
                task.getAssignee(),
                task.getDueDate().toInstant());
    }
}
