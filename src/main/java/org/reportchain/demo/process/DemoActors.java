package org.reportchain.demo.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.reporting.ReportingPeriodProcess;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a person do what Tasklist would let them do: claim a task of theirs and complete it. */
@Component
@Profile("demo")
class DemoActors {

    private final IdentityService identities;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Reports reports;

    DemoActors(
            IdentityService identities,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            Reports reports) {
        this.identities = identities;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.reports = reports;
    }

    /** The person has read the newest version, acts on it, and the engine goes on until it waits for people again. */
    void act(String person, String report, String step, Map<String, Object> submitted) {
        Map<String, Object> values = new HashMap<>(submitted);
        reports.newestIfAny(report)
                .map(Version::number)
                .filter(version -> !"SUBMIT".equals(submitted.get("decision")))
                .ifPresent(version -> values.put("version", version));
        authenticate(person);
        try {
            String task = taskOf(person, report, step);
            tasks.claim(task, person);
            tasks.complete(task, values);
        } finally {
            identities.clearAuthentication();
        }
        runJobs(report);
    }

    /** The person opens a period with its form, and every unit is asked before the application is ready. */
    void open(Map<String, Object> form, String person) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ReportingPeriodProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        authenticate(person);
        try {
            forms.submitStartForm(definition, form);
        } finally {
            identities.clearAuthentication();
        }
        runJobs(String.valueOf(form.get("code")));
    }

    private void authenticate(String person) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants =
                identities.createTenantQuery().userMember(person).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        identities.setAuthentication(person, groups, tenants);
    }

    private String taskOf(String person, String report, String step) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(report)
                .taskDefinitionKey(step)
                .taskCandidateUser(person)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException(person + " has no task " + step + " on " + report);
        }
        return task.getId();
    }

    /** One after the other, each found anew: a job that decides a round takes the other jobs of the round away. */
    private void runJobs(String report) {
        Optional<Job> job = nextJob(report);
        while (job.isPresent()) {
            management.executeJob(job.get().getId());
            job = nextJob(report);
        }
    }

    private Optional<Job> nextJob(String report) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(report).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).messages().list().stream())
                .findFirst();
    }
}
