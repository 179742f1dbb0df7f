package org.reportchain.abuse;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.report.Draft;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.review.DistrictReports;
import org.springframework.context.ApplicationContext;

/**
 * The report of Đống Đa while its communes are asked, with everything in the engine that belongs to it, by kind: what
 * nobody of another district may see or touch.
 *
 * <p>One commune has given its opinion, which the others may not see either; the task is that of a third.
 */
public final class Victim {

    static final String UNIT = "006";
    static final String FIRST_COMMUNE = "00178.reviewer";
    static final String SECOND_COMMUNE = "00181.reviewer";
    private static final String THIRD_COMMUNE = "00184.reviewer";

    /** A phrase of the report, and one of the first commune's opinion. */
    static final String REPORT_TEXT = "tư liệu riêng của Đống Đa";

    static final String OPINION_TEXT = "ý riêng của một phường";

    private static final String GIVE_OPINION = "userTask_giveOpinion";

    private static final Map<ApplicationContext, Victim> KNOWN = new WeakHashMap<>();

    private final ApplicationContext application;
    private final int port;
    private final String report;
    private final Map<String, String> ids = new HashMap<>();

    private Victim(ApplicationContext application, int port) {
        this.application = application;
        this.port = port;
        this.report = bean(DistrictReports.class).start("2022-H1", UNIT).id();
    }

    /** The one of an application; whoever asks second finds it as the first has left it. */
    public static synchronized Victim underReview(ApplicationContext application, int port) {
        return KNOWN.computeIfAbsent(application, unknown -> begin(application, port));
    }

    private static Victim begin(ApplicationContext application, int port) {
        Victim victim = new Victim(application, port);
        victim.writeDraft();
        victim.act(UNIT + ".drafter", "userTask_draftReport", "\"decision\":{\"value\":\"SUBMIT\"}");
        victim.act(FIRST_COMMUNE, GIVE_OPINION, """
                "decision":{"value":"AGREE_WITH_COMMENTS"},"version":{"value":1},"text":{"value":"%s"}""".formatted(OPINION_TEXT));
        victim.collect();
        return victim;
    }

    public String report() {
        return report;
    }

    /** The id of an object by the name that the REST interface has for its kind; something unknown for other kinds. */
    public String id(String kind) {
        return ids.getOrDefault(kind, "x");
    }

    /** Every id that only Đống Đa's people may learn. */
    Collection<String> privateIds() {
        return ids.entrySet().stream()
                .filter(
                        entry -> !entry.getKey()
                                .matches(
                                        "deployment|process-definition|resourceId|key|tenant.*|varName|period|note|mail|user.*|group.*|report"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private void writeDraft() {
        Reports reports = bean(Reports.class);
        Draft draft = reports.draft(report);
        try (InputStream file = Objects.requireNonNull(Victim.class.getResourceAsStream("/chain/valid-report.json"))) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("bối cảnh, đặc điểm tình hình", REPORT_TEXT);
            reports.saveDraft(
                    report,
                    draft.revision(),
                    ReportJson.parse(json.getBytes(StandardCharsets.UTF_8)),
                    UNIT + ".drafter");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void act(String person, String step, String variables) {
        String path = "/engine-rest/task/" + awaitTask(person, step).getId();
        Visitor visitor = Visitor.holder(port, person);
        succeed(visitor.json("POST", path + "/claim", "{\"userId\":\"" + person + "\"}"));
        succeed(visitor.json("POST", path + "/complete", "{\"variables\":{" + variables + "}}"));
    }

    private static void succeed(Answer answer) {
        if (answer.status() != 204) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }

    private Task awaitTask(String group, String step) {
        return await().until(
                        () -> bean(TaskService.class)
                                .createTaskQuery()
                                .processInstanceBusinessKey(report)
                                .taskDefinitionKey(step)
                                .taskCandidateGroup(group)
                                .singleResult(),
                        Objects::nonNull);
    }

    private void collect() {
        Task task = awaitTask(THIRD_COMMUNE, GIVE_OPINION);
        ProcessInstance instance = bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report)
                .rootProcessInstances()
                .singleResult();
        ids.put("report", report);
        ids.put("task", task.getId());
        ids.put("process-instance", instance.getId());
        ids.put("execution", task.getExecutionId());
        ids.put("key", "district-report");
        ids.put("tenant-id", UNIT);
        ids.put("tenant", UNIT);
        ids.put("user", UNIT + ".drafter");
        ids.put("userId", UNIT + ".drafter");
        ids.put("group", UNIT + ".drafter");
        ids.put("groupId", UNIT + ".drafter");
        ids.put("varName", "reportId");
        ids.put("period", "2022-H1");
        ids.put("note", "1");
        ids.put("mail", "1");
        collectDefinitions(instance.getProcessDefinitionId());
        collectRows(instance.getId(), task.getProcessInstanceId());
    }

    private void collectDefinitions(String definition) {
        RepositoryService models = bean(RepositoryService.class);
        String deployment = models.getProcessDefinition(definition).getDeploymentId();
        ids.put("process-definition", definition);
        ids.put("deployment", deployment);
        ids.put("resourceId", models.getDeploymentResources(deployment).get(0).getId());
    }

    private void collectRows(String instance, String review) {
        RuntimeService runtime = bean(RuntimeService.class);
        HistoryService history = bean(HistoryService.class);
        String variable = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableName("reportId")
                .singleResult()
                .getId();
        ids.put("variable-instance", variable);
        ids.put("history/variable-instance", variable);
        ids.put("history/process-instance", instance);
        ids.put(
                "history/activity-instance",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "history/detail",
                history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "operationId",
                history.createUserOperationLogQuery().taskId(ids.get("task")).listPage(0, 1).stream()
                        .findFirst()
                        .map(entry -> entry.getOperationId())
                        .orElse("x"));
        ids.put(
                "history/job-log",
                history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "job",
                bean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(review)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.values().removeIf("x"::equals);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
