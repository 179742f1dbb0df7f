package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.springframework.context.ApplicationContext;

/** Plays a period: people act by name, waiting jobs run at once, timers fire by the name of their event. */
final class PeriodPlayer {

    static final Map<String, Object> HALF_OF_2022 = Map.ofEntries(
            Map.entry("code", "2022-H1"),
            Map.entry("title", "6 tháng đầu năm 2022"),
            Map.entry("kind", "SIX_MONTHS"),
            Map.entry("catalogue", "2022-H1"),
            Map.entry("from", "2022-01-01"),
            Map.entry("to", "2022-06-30"),
            Map.entry("figuresFrom", "2021-12-15"),
            Map.entry("figuresTo", "2022-06-30"),
            Map.entry("cutOff", "2022-06-14"),
            Map.entry("openingDay", "2022-06-01"),
            Map.entry("term", "2020-2025"),
            Map.entry("theme", "Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển"),
            Map.entry("reportTitle", "tình hình, kết quả lãnh đạo thực hiện nhiệm vụ 6 tháng đầu năm"),
            Map.entry("opinionsDue", "2022-06-17"),
            Map.entry("sentDue", "2022-06-22"),
            Map.entry("checkedDue", "2022-06-24"),
            Map.entry("consolidatedDue", "2022-06-27"),
            Map.entry("conferenceOn", "2022-06-28"));

    static final Map<String, Object> HALF_OF_2026 = Map.ofEntries(
            Map.entry("code", "2026-H1"),
            Map.entry("title", "6 tháng đầu năm 2026"),
            Map.entry("kind", "SIX_MONTHS"),
            Map.entry("catalogue", "2026-H1"),
            Map.entry("from", "2026-01-01"),
            Map.entry("to", "2026-06-30"),
            Map.entry("figuresFrom", "2025-12-15"),
            Map.entry("figuresTo", "2026-06-30"),
            Map.entry("cutOff", "2026-06-14"),
            Map.entry("openingDay", "2026-06-01"),
            Map.entry("term", "2025-2030"),
            Map.entry("theme", "Chủ đề năm 2026"),
            Map.entry("reportTitle", "tình hình, kết quả lãnh đạo thực hiện nhiệm vụ 6 tháng đầu năm"),
            Map.entry("opinionsDue", "2026-06-17"),
            Map.entry("sentDue", "2026-06-22"),
            Map.entry("checkedDue", "2026-06-24"),
            Map.entry("consolidatedDue", "2026-06-26"),
            Map.entry("conferenceOn", "2026-06-29"));

    /** A period as the page of its rehearsal sends it. */
    static OpeningForm form(Map<String, Object> values) {
        return ReportJson.read(ReportJson.write(values), OpeningForm.class);
    }

    private final ProcessEngine engine;
    private final Reports reports;
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, List<String>> tenants = new HashMap<>();

    PeriodPlayer(ApplicationContext context) {
        this.engine = context.getBean(ProcessEngine.class);
        this.reports = context.getBean(Reports.class);
    }

    /** Starts the process of a period as Tasklist does it, and lets it ask every unit. */
    void open(String person, Map<String, Object> form) {
        as(person, () -> engine.getFormService().submitStartForm(definition(), form));
        runJobs();
    }

    String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("reporting-period")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** A person claims the task and completes it; the newest version is the one that they have seen. */
    void complete(Task task, String person, Map<String, Object> submitted) {
        Map<String, Object> complete = new HashMap<>(submitted);
        String report = (String) engine.getTaskService().getVariable(task.getId(), "reportId");
        if (!List.of("SUBMIT", "END_PERIOD").contains(String.valueOf(submitted.get("decision")))) {
            reports.newestIfAny(report).ifPresent(version -> complete.putIfAbsent("version", version.number()));
        }
        as(person, () -> {
            engine.getTaskService().claim(task.getId(), person);
            engine.getTaskService().complete(task.getId(), complete);
        });
    }

    /** The open task of a report at a step; exactly one. */
    Task task(String report, String step) {
        List<Task> tasks = tasks(report).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .toList();
        assertThat(tasks).as("tasks of " + report + " at " + step).hasSize(1);
        return tasks.get(0);
    }

    List<Task> tasks(String businessKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .unlimitedList();
    }

    List<Task> allTasks() {
        return engine.getTaskService().createTaskQuery().initializeFormKeys().unlimitedList();
    }

    String groupOf(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    String report(Task task) {
        return (String) engine.getTaskService().getVariable(task.getId(), "reportId");
    }

    /** Fires the timer that waits at an event of an instance with that business key. */
    void fire(String businessKey, String event) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey("reporting-period")
                .singleResult()
                .getId();
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
        runJobs();
    }

    /** Runs what waits to be run, until only people are waited for. */
    void runJobs() {
        List<Job> due;
        do {
            due = new ArrayList<>(engine.getManagementService()
                    .createJobQuery()
                    .messages()
                    .withRetriesLeft()
                    .unlimitedList());
            for (Job job : due) {
                run(job);
            }
        } while (!due.isEmpty());
    }

    /** Runs what waits to be run for one report: its rounds, and nothing of other reports. */
    void runJobs(String report) {
        List<Job> due = new ArrayList<>();
        do {
            due.clear();
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(report)
                    .list()
                    .forEach(instance -> due.addAll(engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .messages()
                            .withRetriesLeft()
                            .list()));
            due.forEach(this::run);
        } while (!due.isEmpty());
    }

    /** A job that decides a round takes the other jobs of the round away. */
    private void run(Job job) {
        if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() == 1) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    void as(String person, Runnable act) {
        engine.getIdentityService()
                .setAuthentication(
                        person,
                        groups.computeIfAbsent(person, this::groupsOf),
                        tenants.computeIfAbsent(person, this::tenantsOf));
        try {
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groupsOf(String person) {
        return engine.getIdentityService().createGroupQuery().groupMember(person).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenantsOf(String person) {
        return engine
                .getIdentityService()
                .createTenantQuery()
                .userMember(person)
                .includingGroupsOfUser(true)
                .unlimitedList()
                .stream()
                .map(Tenant::getId)
                .toList();
    }
}
