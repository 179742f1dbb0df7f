package org.reportchain.fullstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.review.Returned;
import org.reportchain.review.Returns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What {@code /engine-rest} refuses at each of its doors: with a sentence, and with nothing changed. */
@FullStackTest
class RefusalsOverRestTest {

    private static final String SIGN = "userTask_signReport";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String VOTE = "userTask_vote";
    private static final String DECIDE = "userTask_decideReport";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Returns returns;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    /** What a refused request must leave as it was. */
    private record Traces(
            Report report,
            int versions,
            List<Opinion> opinions,
            List<Returned> returns,
            List<String> tasks,
            Map<String, Object> variables) {}

    private static Stream<Arguments> wrongOpinions() {
        return Stream.of(
                Arguments.of(Map.of("decision", "MAYBE", "version", 1), 400, "không có ở bước này"),
                Arguments.of(Map.of("version", 1), 400, "không có ở bước này"),
                Arguments.of(
                        Map.of("decision", "AGREE", "version", 1, "adoption", "NONE"),
                        400,
                        "không nhận trường “adoption”"),
                Arguments.of(Map.of("decision", "DISAGREE", "version", 1), 400, "phải kèm nội dung"),
                Arguments.of(
                        Map.of("decision", "DISAGREE", "version", 1, "text", "x".repeat(4001)),
                        400,
                        "nhiều nhất là 4000"),
                Arguments.of(
                        Map.of("decision", "DISAGREE", "version", 1, "text", "a", "section", "99"),
                        400,
                        "không có mục hay chỉ tiêu “sections.99”"),
                Arguments.of(Map.of("decision", "AGREE"), 400, "Phiên bản đã xem"),
                Arguments.of(Map.of("decision", "AGREE", "version", "1"), 400, "không đúng kiểu"),
                Arguments.of(Map.of("decision", "AGREE", "version", 7), 409, "Đồng chí đã xem phiên bản 7"),
                Arguments.of(
                        Map.of(
                                "decision",
                                "RETURN",
                                "version",
                                1,
                                "text",
                                "a",
                                "reasonCode",
                                "LATE",
                                "wayBack",
                                "ALL_LEVELS"),
                        403,
                        "không trả lại báo cáo được"));
    }

    @ParameterizedTest
    @MethodSource("wrongOpinions")
    void wrongOpinionIsRefusedAtBothDoors(Map<String, Object> variables, int status, String sentence) throws Exception {
        String report = underReview("001", "001.drafter", "COMMUNE", null, OPINION);
        Rest commune = new Rest(port, "00001.reviewer");
        String task = commune.task(report, OPINION);
        commune.claim(task);

        refused(report, status, sentence, () -> commune.complete(task, variables));
        refused(report, status, sentence, () -> commune.submitForm(task, variables));
    }

    @Test
    void unclaimedTaskIsRefused() throws Exception {
        String report = underReview("001", "001.drafter", "COMMUNE", null, OPINION);
        Rest commune = new Rest(port, "00004.reviewer");
        String task = commune.task(report, OPINION);

        refused(report, 403, "chưa có người nhận", () -> commune.complete(task, agree()));
        refused(report, 403, "chưa có người nhận", () -> commune.submitForm(task, agree()));
    }

    @Test
    void taskClaimedByAColleagueIsRefused() throws Exception {
        String report = underReview("002", "002.drafter", "SIGN", null, SIGN);
        Rest secretary = new Rest(port, "002.secretary");
        Rest deputy = new Rest(port, "002.deputy-secretary-1");
        String task = secretary.task(report, SIGN);
        secretary.claim(task);
        Map<String, Object> sign = Map.of("decision", "SIGN", "version", 1, "authority", "T/M");

        refused(report, 403, "đang do 002.secretary xử lý", () -> deputy.complete(task, sign));
        refused(report, 403, "đang do 002.secretary xử lý", () -> deputy.submitForm(task, sign));
        refused(report, 409, "đang do 002.secretary xử lý", () -> deputy.claim(task));
    }

    @Test
    void returnWithoutReasonTextOrWayBackIsRefused() throws Exception {
        String report = underReview("005", "005.drafter", "SIGN", null, SIGN);
        Rest secretary = new Rest(port, "005.secretary");
        String task = secretary.task(report, SIGN);
        secretary.claim(task);
        Map<String, Object> complete = Map.of(
                "decision", "RETURN", "version", 1, "reasonCode", "LATE", "text", "Chậm.", "wayBack", "ALL_LEVELS");

        for (String name : List.of("reasonCode", "text", "wayBack")) {
            Map<String, Object> lacking = new HashMap<>(complete);
            lacking.remove(name);
            refused(report, 400, "Chưa nhập", () -> secretary.complete(task, lacking));
        }
        Map<String, Object> unknown = new HashMap<>(complete);
        unknown.put("reasonCode", "WEATHER");
        refused(report, 400, "WEATHER", () -> secretary.complete(task, unknown));
    }

    @Test
    void secondVoteIsRefused() throws Exception {
        String report = underReview("003", "003.drafter", "DISTRICT", "DECISION", VOTE);
        String person = "003.standing-member-04";
        Rest member = new Rest(port, person);
        String own = member.task(report, VOTE);
        member.claim(own);
        assertThat(member.complete(own, inFavour()).status()).isEqualTo(204);
        refused(report, 404, "Việc này không còn", () -> member.complete(own, inFavour()));

        identities.createMembership(person, "003.standing-member-05"); // a second seat, by mistake
        try {
            String other = member.task(report, VOTE);
            member.claim(other);
            refused(report, 409, "mỗi bên chỉ một lần", () -> member.complete(other, inFavour()));
        } finally {
            identities.deleteMembership(person, "003.standing-member-05");
        }
    }

    @Test
    void ownReportIsNotApproved() throws Exception {
        String report = underReview("004", "01.office", "CITY", "DECISION", DECIDE);
        Rest office = new Rest(port, "01.office");
        String task = office.task(report, DECIDE);
        office.claim(task);

        refused(
                report,
                403,
                "không được tự xem xét",
                () -> office.complete(task, Map.of("decision", "APPROVE", "version", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolve", "bpmnError", "bpmnEscalation"})
    void waysOfEndingATaskThatNoStepUsesAreRefused(String door) throws Exception {
        String report = underReview("001", "001.drafter", "COMMUNE", null, OPINION);
        Rest commune = new Rest(port, "00006.reviewer");
        String task = commune.task(report, OPINION);
        commune.claim(task);
        Map<String, Object> body = switch (door) {
            case "bpmnError" -> Map.of("errorCode", "REPORT_RETURNED");
            case "bpmnEscalation" -> Map.of("escalationCode", "REPORT_RETURNED");
            default -> Map.of("variables", Rest.typed(agree()));
        };

        refused(report, 403, "không dùng cách xử lý này", () -> commune.post("task/" + task + "/" + door, body));
    }

    @Test
    void doorsAroundTheStepsAreClosedToItsPeople() throws Exception {
        String report = underReview("001", "001.drafter", "COMMUNE", null, OPINION);
        Rest commune = new Rest(port, "00008.reviewer");
        String task = commune.task(report, OPINION);
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        commune.claim(task);
        Map<String, Object> value = Map.of("modifications", Map.of("mayReturn", Map.of("value", true)));

        for (Callable<Rest.Answer> door : List.<Callable<Rest.Answer>>of(
                () -> commune.post("task/" + task + "/assignee", Map.of("userId", "00001.reviewer")),
                () -> commune.post("task/" + task + "/delegate", Map.of("userId", "00001.reviewer")),
                () -> commune.post("task/" + task + "/variables", value),
                () -> commune.post("process-instance/" + instance + "/variables", value),
                () -> commune.post("process-definition/key/district-report/start", Map.of()),
                () -> commune.post(
                        "message", Map.of("messageName", "report-cancelled", "businessKey", report, "all", true)))) {
            Traces before = traces(report);
            assertThat(door.call().status()).isBetween(400, 499);
            assertThat(traces(report)).isEqualTo(before);
        }
    }

    @Test
    void nobodyActsWithoutLogin() throws Exception {
        String report = underReview("001", "001.drafter", "COMMUNE", null, OPINION);
        String task = new Rest(port, "00013.reviewer").task(report, OPINION);
        Rest nobody = new Rest(port, null);
        Traces before = traces(report);

        assertThat(nobody.get("task").status()).isEqualTo(401);
        assertThat(nobody.claim(task).status()).isEqualTo(401);
        assertThat(nobody.complete(task, agree()).status()).isEqualTo(401);
        assertThat(traces(report)).isEqualTo(before);
    }

    private void refused(String report, int status, String sentence, Callable<Rest.Answer> act) throws Exception {
        Traces before = traces(report);
        Rest.Answer answer = act.call();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.message()).contains(sentence).endsWith(".");
        assertThat(traces(report)).isEqualTo(before);
    }

    /** Brings the report of a unit with one version before a step, past the steps before it; once. */
    private String underReview(String unit, String author, String level, @Nullable String stage, String step) {
        String report = "2022-H1-" + unit;
        if (reports.versions(report).isEmpty()) {
            reports.submit(report, author);
            String instance = instances(report).get(0);
            Map<String, Object> entry = new HashMap<>(Map.of("resumeLevel", level));
            entry.put("resumeStage", stage);
            runtime.setVariables(instance, entry);
            runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity("subProcess_review")
                    .cancelAllForActivity("userTask_draftReport")
                    .execute();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(report)
                                .taskDefinitionKey(step)
                                .count()
                        > 0);
        return report;
    }

    private Traces traces(String report) {
        Map<String, Object> variables = new HashMap<>();
        instances(report).forEach(instance -> variables.putAll(runtime.getVariables(instance)));
        return new Traces(
                reports.report(report),
                reports.versions(report).size(),
                opinions.ofReport(report),
                returns.ofReport(report),
                tasks.createTaskQuery().processInstanceBusinessKey(report).orderByTaskId().asc().list().stream()
                        .map(RefusalsOverRestTest::trace)
                        .toList(),
                variables);
    }

    private static String trace(Task task) {
        return task.getId() + " " + task.getAssignee() + " " + task.getDelegationState();
    }

    private List<String> instances(String report) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report)
                .orderByProcessDefinitionKey()
                .desc()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private static Map<String, Object> agree() {
        return Map.of("decision", "AGREE", "version", 1);
    }

    private static Map<String, Object> inFavour() {
        return Map.of("decision", "IN_FAVOUR", "version", 1);
    }
}
