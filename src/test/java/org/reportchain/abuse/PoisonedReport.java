package org.reportchain.abuse;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Reports;

/** One report on its way, driven by those who open no page: their names are their posts. */
record PoisonedReport(
        String id,
        Reports reports,
        IdentityService identities,
        TaskService tasks,
        RuntimeService runtime,
        ManagementService management) {

    /** Waits for the task of a post at a step, and takes it. */
    String take(String post, String step) {
        Task task = await().until(() -> task(post, step), Objects::nonNull);
        if (task.getAssignee() == null) {
            as(post, () -> tasks.claim(task.getId(), post));
        }
        return task.getId();
    }

    void act(String post, String step, Map<String, Object> submitted) {
        String task = take(post, step);
        Map<String, Object> complete = new HashMap<>(submitted);
        if (!"SUBMIT".equals(submitted.get("decision"))) {
            complete.put("version", version());
        }
        as(post, () -> tasks.complete(task, complete));
    }

    /** Who still has a task at a step, after at least one has appeared. */
    List<String> asked(String step) {
        return await().until(() -> posts(step), posts -> !posts.isEmpty());
    }

    int version() {
        return reports.newest(id).number();
    }

    List<Task> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(id).list();
    }

    List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .list();
    }

    /** Lets a deadline pass. */
    void fire(String timer) {
        List<String> instances =
                instances().stream().map(ProcessInstance::getId).toList();
        Job job = management.createJobQuery().timers().activityId(timer).list().stream()
                .filter(waiting -> instances.contains(waiting.getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
        management.executeJob(job.getId());
    }

    private void as(String person, Runnable act) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants = identities.createTenantQuery().userMember(person).list().stream()
                .map(Tenant::getId)
                .toList();
        identities.setAuthentication(person, groups, tenants);
        try {
            act.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    @Nullable
    private Task task(String post, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey(step)
                .or()
                .taskCandidateUser(post)
                .taskAssignee(post)
                .endOr()
                .singleResult();
    }

    private List<String> posts(String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id).taskDefinitionKey(step).list().stream()
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
