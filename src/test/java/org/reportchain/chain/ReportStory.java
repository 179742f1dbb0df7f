package org.reportchain.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.report.Draft;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.Disposition;
import org.reportchain.review.DistrictReports;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.springframework.context.ApplicationContext;

/** Plays one report: people act by name, waiting jobs run at once, timers fire by the name of their event. */
public final class ReportStory {

    public static final Map<String, Object> RETURN_STRAIGHT_BACK = Map.of(
            "decision",
            "RETURN",
            "reasonCode",
            "FIGURES_DISAGREE",
            "text",
            "Rà soát lại số liệu",
            "wayBack",
            "STRAIGHT_BACK");

    private final ProcessEngine engine;
    private final Reports reports;
    private final Opinions opinions;
    private final DistrictReports door;
    private final String unit;
    private final String id;
    private Consumer<Runnable> meter = Runnable::run;

    private ReportStory(ApplicationContext context, String id) {
        this.engine = context.getBean(ProcessEngine.class);
        this.reports = context.getBean(Reports.class);
        this.opinions = context.getBean(Opinions.class);
        this.door = context.getBean(DistrictReports.class);
        this.unit = reports.report(id).unit();
        this.id = id;
    }

    /** Opens the report of an urban district and writes a draft without findings. */
    public static ReportStory begin(ApplicationContext context, String unit) {
        DistrictReports door = context.getBean(DistrictReports.class);
        ReportStory story = new ReportStory(context, door.start("2022-H1", unit).id());
        story.write(validContent());
        return story;
    }

    /** Goes on with a report that is open already. */
    public static ReportStory of(ApplicationContext context, String report) {
        return new ReportStory(context, report);
    }

    /** Lets something measure what people and jobs do, without the questions that the story asks besides. */
    ReportStory measuredBy(Consumer<Runnable> meter) {
        this.meter = meter;
        return this;
    }

    public String id() {
        return id;
    }

    public ReportState state() {
        return reports.report(id).state();
    }

    int version() {
        return reports.newest(id).number();
    }

    public String person(String role) {
        return unit + "." + role;
    }

    public void write(ReportContent content) {
        Draft draft = reports.draft(id);
        reports.saveDraft(id, draft.revision(), content, person("drafter"));
    }

    /** The drafter submits the draft as it stands. */
    public void submit() {
        act(person("drafter"), "userTask_draftReport", Map.of("decision", "SUBMIT"));
    }

    /** As {@link #submit}, without the jobs that follow: within a transaction that has not come to its end. */
    public void submitAlone() {
        actAlone(person("drafter"), "userTask_draftReport", Map.of("decision", "SUBMIT"));
    }

    /** A person claims a task of theirs and completes it; the newest version is the one that they have seen. */
    public void act(String person, String step, Map<String, Object> submitted) {
        actAlone(person, step, submitted);
        runJobs();
    }

    private void actAlone(String person, String step, Map<String, Object> submitted) {
        as(person, () -> {
            Task task = onlyTask(person, step);
            Map<String, Object> complete = withVersion(submitted);
            meter.accept(() -> {
                engine.getTaskService().claim(task.getId(), person);
                engine.getTaskService().complete(task.getId(), complete);
            });
        });
    }

    /** A person who acts at several posts completes the task of one of them. */
    public void actAs(String post, String person, String step, Map<String, Object> submitted) {
        as(person, () -> {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(id)
                    .taskDefinitionKey(step)
                    .taskCandidateGroup(post)
                    .singleResult();
            engine.getTaskService().claim(task.getId(), person);
            engine.getTaskService().complete(task.getId(), withVersion(submitted));
        });
        runJobs();
    }

    /** A person takes a task of theirs and leaves it open. */
    public void claim(String person, String step) {
        as(person, () -> engine.getTaskService().claim(onlyTask(person, step).getId(), person));
    }

    public void decide(String person, String step, String decision) {
        act(person, step, Map.of("decision", decision));
    }

    /** Everybody who still has the task decides the same. */
    void everybody(String step, Map<String, Object> submitted) {
        for (Task task : tasks(step)) {
            act(groupOf(task), step, submitted);
        }
    }

    public void everybodyAgrees() {
        everybody("userTask_giveOpinion", Map.of("decision", "AGREE"));
    }

    /** Members vote in favour until the vote is decided. */
    public void adopt() {
        while (!tasks("userTask_vote").isEmpty()) {
            act(groupOf(tasks("userTask_vote").get(0)), "userTask_vote", Map.of("decision", "IN_FAVOUR"));
        }
    }

    public void signAndRelease(int number) {
        act(person("secretary"), "userTask_signReport", Map.of("decision", "SIGN", "authority", "T/M"));
        act(
                person("clerk"),
                "userTask_releaseReport",
                Map.of("decision", "RELEASE", "number", number, "date", "2022-06-22"));
    }

    /** The drafter answers every open opinion, without submitting. */
    public void answerEverything() {
        for (Opinion opinion : opinions.open(id)) {
            opinions.answer(id, opinion.id(), Disposition.ABSORBED, "Đã bổ sung vào dự thảo", person("drafter"));
        }
    }

    public void recall(String person) {
        as(person, () -> door.recall(id, person, "Sửa số liệu"));
    }

    public void cancel(String person) {
        as(person, () -> door.cancel(id, person, "Gửi nhầm kỳ"));
    }

    /** Fires the timer that waits at an event of the model. */
    public void fire(String event) {
        List<Job> timers = instances().stream()
                .flatMap(
                        instance -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(event)
                                .list()
                                .stream())
                .toList();
        assertThat(timers).as("timers at " + event).hasSize(1);
        engine.getManagementService().executeJob(timers.get(0).getId());
        runJobs();
    }

    /** Where the report waits for people: the names of the open steps. */
    public Set<String> openSteps() {
        Set<String> steps = new TreeSet<>();
        instances()
                .forEach(instance -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .list()
                        .forEach(task -> steps.add(task.getTaskDefinitionKey())));
        return steps;
    }

    /** Who has an open task at a step, by group. */
    public List<String> asked(String step) {
        return tasks(step).stream().map(this::groupOf).sorted().toList();
    }

    /** Every element that the report has passed, in any of its instances, in order. */
    public List<String> passed() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> historicInstances().contains(activity.getProcessInstanceId()))
                .map(activity -> activity.getActivityId())
                .toList();
    }

    public void as(String person, Runnable act) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants =
                engine
                        .getIdentityService()
                        .createTenantQuery()
                        .userMember(person)
                        .includingGroupsOfUser(true)
                        .list()
                        .stream()
                        .map(Tenant::getId)
                        .toList();
        engine.getIdentityService().setAuthentication(person, groups, tenants);
        try {
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public Task onlyTask(String person, String step) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .processInstanceBusinessKey(id)
                .or()
                .taskAssignee(person)
                .taskCandidateUser(person)
                .endOr()
                .unlimitedList();
        assertThat(tasks).as("tasks of " + person + " at " + step).hasSize(1);
        return tasks.get(0);
    }

    void runJobs() {
        List<Job> due;
        do {
            due = new ArrayList<>();
            for (String instance : instances()) {
                due.addAll(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .messages()
                        .list());
            }
            due.stream()
                    .limit(1)
                    .forEach(job ->
                            meter.accept(() -> engine.getManagementService().executeJob(job.getId())));
        } while (!due.isEmpty());
    }

    static ReportContent validContent() {
        return content("/chain/valid-report.json");
    }

    public static ReportContent content(String resource) {
        try (InputStream json =
                Objects.requireNonNull(ReportStory.class.getResourceAsStream(resource), "the draft of the stories")) {
            return ReportJson.parse(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Task> tasks(String step) {
        return instances().stream()
                .flatMap(
                        instance -> engine
                                .getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance)
                                .taskDefinitionKey(step)
                                .list()
                                .stream())
                .toList();
    }

    private Map<String, Object> withVersion(Map<String, Object> submitted) {
        Map<String, Object> complete = new HashMap<>(submitted);
        if (reports.newestIfAny(id).isPresent() && !"SUBMIT".equals(submitted.get("decision"))) {
            complete.putIfAbsent("version", version());
        }
        return complete;
    }

    private String groupOf(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private List<String> instances() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private List<String> historicInstances() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }
}
