package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reportchain.fullstack.Chromium;
import org.reportchain.organisation.Organisation;
import org.reportchain.report.CarriedItem;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.review.DistrictReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people write into any field is text to everybody who opens it: in Tasklist, in Cockpit, in Admin, in a mail. */
@ProductionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptPayloadsTest {

    private static final String UNIT = "008";
    private static final String DRAFTER = "008.drafter";
    private static final String COMMUNE = "00301.reviewer";
    private static final String SILENT = "00304.reviewer";
    private static final String DRAFT = "userTask_draftReport";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String ANSWERS = "userTask_answerOpinions";
    private static final String VOTE = "userTask_vote";
    private static final String SIGN = "userTask_signReport";
    private static final String RELEASE = "userTask_releaseReport";
    private static final String RECEIVE = "userTask_receiveReport";
    private static final String DECIDE = "userTask_decideReport";
    private static final List<String> READERS =
            List.of(DRAFTER, COMMUNE, "008.office-chief", "008.organisation", "008.secretary", "008.clerk");
    private static final String OFFICE = "01.office";
    private static final int TALKING = 3;
    private static final int ALL = 60;
    private static final int LONGEST_NAME = 250;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private FilterService filters;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Reports reports;

    @Autowired
    private DistrictReports door;

    @Autowired
    private JdbcClient jdbc;

    private final Payloads payloads = new Payloads();
    private final ArrayNode attachments = JsonNodeFactory.instance.arrayNode();
    private int turn;
    private List<String> people = List.of();
    private List<String> savedFilters = List.of();
    private Onlookers onlookers;
    private PoisonedReport report;

    @BeforeAll
    void peopleComeWithBadNames() {
        onlookers = new Onlookers(Chromium.browser(), port, payloads);
        people = district().settle(READERS, payloads);
        report = new PoisonedReport(door.start("2022-H1", UNIT).id(), reports, identities, tasks, runtime, management);
        aTaskIsLeftOpen();
    }

    @AfterAll
    void theyLeave() {
        onlookers.leave();
        savedFilters.forEach(filters::deleteFilter);
        district().leave(people);
    }

    @Test
    void nothingThatPeopleWriteRuns() {
        assertThat(payloads.all()).hasSize(ALL).doesNotHaveDuplicates();
        theTrapSprings();
        theDraftIsWritten();
        theCommunesAnswer();
        theDistrictAdopts();
        theCityDecides();
        administratorsLook();
        theReportIsRecalledAndCancelled();
        new PoisonedMails(jdbc, report.id()).read(onlookers, payloads);
        AbuseReport.record(
                "scripts",
                Map.of(
                        "payloads", payloads.all().size(),
                        "fields", payloads.perField().size(),
                        "pairs", payloads.pairs(),
                        "pages", onlookers.pages(),
                        "executions", onlookers.executions().size()));
        assertThat(onlookers.executions()).isEmpty();
        assertThat(onlookers.unseen()).isEmpty();
        everyFieldHoldsAll();
    }

    /** There is one issuer in a version, and few kinds of figures: these hold what some turns make room for. */
    private void everyFieldHoldsAll() {
        Map<String, Integer> fields = payloads.perField();
        assertThat(fields.remove("signature.issuer")).isGreaterThanOrEqualTo(turn);
        assertThat(fields.remove("figures.parts")).isGreaterThan(ALL / 2);
        assertThat(fields)
                .allSatisfy((field, held) -> assertThat(held).as(field).isEqualTo(ALL));
    }

    /** What an earlier period handed down is written by others, too; only its explanation is the drafter's. */
    private void aTaskIsLeftOpen() {
        CarriedItem item = new CarriedItem(
                CarriedItem.Kind.TASK,
                "2021-Y",
                "NV-01",
                payloads.text("carried.title", 0),
                payloads.text("carried.owner", 0),
                null,
                payloads.text("carried.source", 0),
                null,
                null);
        jdbc.sql("update report_draft set content = ? where report = ?")
                .params(ReportJson.write(ReportContent.empty().withCarried(List.of(item))), report.id())
                .update();
    }

    private void theTrapSprings() {
        Trap trap = onlookers.trap();
        Page page = trap.open();
        page.setContent("<img src=x onerror='window.__x = 1'><iframe srcdoc='<script>alert(2)</script>'></iframe>"
                + "<a href='javascript:top.__x=3'>o</a>");
        page.waitForTimeout(300);
        trap.look(page, payloads);
        assertThat(trap.takeSprung())
                .anyMatch(what -> what.contains("__x = 1"))
                .anyMatch(what -> what.contains("alert 2"))
                .anyMatch(what -> what.startsWith("markup a href"));
        page.context().close();
    }

    private void theDraftIsWritten() {
        Desk desk = new Desk(onlookers.visitor(DRAFTER), report.take(DRAFTER, DRAFT));
        attach(desk);
        revise(DRAFT);
    }

    private void attach(Desk desk) {
        for (String payload : payloads.all()) {
            String name = payloads.plant("attachment.name", payload);
            attachments.add(desk.attach(name + ".pdf", attachments.size()));
        }
    }

    /** Opens a draft that is as bad as it can be, then sends one that says all this in another order. */
    private void revise(String step) {
        String task = report.take(DRAFTER, step);
        Desk desk = new Desk(onlookers.visitor(DRAFTER), task);
        JsonNode view = desk.view();
        desk.answer(view, payloads.text("opinion.answer", turn), shortAnswer());
        var content = new PoisonedContent(payloads, view);
        long revision = view.path("draft").path("revision").asLong();
        revision = desk.save(revision, reasoned(desk, content, content.impassable(turn)));
        Page page = onlookers.task(DRAFTER, step + " " + turn, task, ALL);
        ObjectNode passable = reasoned(desk, content, content.passable(turn));
        assertThat(desk.check(passable))
                .allMatch(finding -> finding.path("passes").asBoolean());
        desk.save(revision, passable);
        page.navigate("about:blank"); // a form that is still open would keep its own text
        report.act(DRAFTER, step, Map.of("decision", "SUBMIT"));
        turn++;
    }

    private ObjectNode reasoned(Desk desk, PoisonedContent content, ObjectNode given) {
        given.set("attachments", attachments);
        content.reason(given, desk.check(given));
        return given;
    }

    private void theCommunesAnswer() {
        List<String> communes = report.asked(OPINION);
        List<String> names = payloads.texts("task.name", LONGEST_NAME, communes.size());
        List<Task> open = report.open();
        for (int place = 0; place < open.size(); place++) {
            rename(open.get(place).getId(), names.get(place % names.size()));
        }
        String task = report.take(COMMUNE, OPINION);
        Desk desk = new Desk(onlookers.visitor(COMMUNE), task);
        note(desk);
        onlookers.task(COMMUNE, "commune", task, ALL);
        review(communes.stream().filter(commune -> !commune.equals(SILENT)).toList());
        report.fire("timerEvent_roundOverdue");
        onlookers.task("008.office-chief", "close", report.take("008.office-chief", "userTask_closeRound"), ALL);
        report.act("008.office-chief", "userTask_closeRound", said("CLOSE", "close.reason"));
        revise(ANSWERS);
    }

    /** A few say all that they can, the others agree. */
    private void review(List<String> posts) {
        for (int place = 0; place < posts.size(); place++) {
            Map<String, Object> opinion =
                    place < TALKING ? said("AGREE_WITH_COMMENTS", "opinion.text") : Map.of("decision", "AGREE");
            report.act(posts.get(place), OPINION, opinion);
        }
    }

    private void note(Desk desk) {
        payloads.packed(1900).forEach(text -> desk.note("sections.2.1", payloads.plant("note.text", text)));
        payloads.packed(1900).forEach(text -> desk.note("figures.KT-01", payloads.plant("note.text", text)));
    }

    /** What a note may hold is shorter than all payloads together: its answers take turns. */
    private String shortAnswer() {
        List<String> texts = payloads.packed(1900);
        return payloads.plant("note.answer", texts.get(turn % texts.size()));
    }

    private void theDistrictAdopts() {
        List<String> boards = report.asked(OPINION);
        String task = report.take("008.organisation", OPINION);
        onlookers.task("008.organisation", "board", task, ALL);
        review(boards);
        revise(ANSWERS);
        List<String> members = report.asked(VOTE);
        onlookers.task("008.secretary", "vote", report.take("008.secretary", VOTE), ALL);
        report.act("008.secretary", VOTE, said("OTHER_OPINION", "vote.text"));
        members.stream()
                .filter(member -> !member.equals("008.secretary"))
                .limit(members.size() / 2 + 1)
                .forEach(member -> report.act(member, VOTE, Map.of("decision", "IN_FAVOUR")));
        onlookers.task("008.secretary", "sign", report.take("008.secretary", SIGN), ALL);
        Map<String, Object> back = said("RETURN", "return.text");
        back.putAll(Map.of("reasonCode", "OTHER", "wayBack", "STRAIGHT_BACK"));
        report.act("008.secretary", SIGN, back);
        revise(DRAFT);
        report.act("008.secretary", SIGN, Map.of("decision", "SIGN", "authority", "T/M"));
        onlookers.task("008.clerk", "release", report.take("008.clerk", RELEASE), ALL);
        report.act("008.clerk", RELEASE, Map.of("decision", "RELEASE", "number", 1, "date", "2022-06-22"));
    }

    private void theCityDecides() {
        report.asked(RECEIVE);
        onlookers.task(OFFICE, "receive", report.take(OFFICE, RECEIVE), ALL);
        report.act(OFFICE, RECEIVE, Map.of("decision", "RECEIVE"));
        review(report.asked(OPINION));
        report.asked(DECIDE);
        Page page = onlookers.task(OFFICE, "decide", report.take(OFFICE, DECIDE), ALL);
        Onlookers.picture(page, "decide");
    }

    private void theReportIsRecalledAndCancelled() {
        act(DRAFTER, "recall");
        revise(DRAFT);
        onlookers.report(DRAFTER, report.id(), ALL);
        act(OFFICE, "cancel");
        Onlookers.picture(onlookers.report(OFFICE, report.id(), ALL), "report");
    }

    private void act(String post, String act) {
        String path = "/camunda/api/tasklist/plugin/report-chain/default/report/" + report.id() + "/" + act;
        post(post, path, "reason", payloads.text(act + ".reason", 0));
    }

    private void administratorsLook() {
        Task task = report.open().get(0);
        rename(task.getId(), payloads.packed(LONGEST_NAME).get(0));
        Page page = onlookers.task(OFFICE, "task", task.getId(), ALL);
        tab(page, "Lịch sử xử lý", ALL);
        tab(page, "Mô tả", ALL);
        Onlookers.picture(page, "task");
        onlookers.page(OFFICE, "tasklist", "#/viec", ".rc-tasks", 1);
        onlookers.page(OFFICE, "tasklist", "#/bao-cao", ".rc-table", 0);
        poisonTheInstance(task);
        cockpit(task);
        saveFilters();
        Onlookers.picture(
                onlookers.page(Production.ADMINISTRATOR, "tasklist", "#/", ".task-filters, .filters", ALL), "filters");
        Onlookers.picture(onlookers.page(Production.ADMINISTRATOR, "admin", "#/users", "table", ALL / 2), "users");
        onlookers.page(Production.ADMINISTRATOR, "admin", "#/users/008.drafter?tab=profile", "form", 1);
    }

    private void cockpit(Task task) {
        String admin = Production.ADMINISTRATOR;
        Page page = onlookers.page(admin, "cockpit", instance(root()), ".nav-tabs", ALL);
        tab(page, "Biến dữ liệu", ALL);
        Onlookers.picture(page, "cockpit");
        tab(page, "Sự cố", ALL);
        tab(page, "Hồ sơ được gọi", 0);
        tab(page, "Việc xử lý", 0);
        onlookers.page(admin, "cockpit", instance(task.getProcessInstanceId()), ".nav-tabs", 0);
        tab(page, "Sự cố", ALL);
        tab(page, "Việc xử lý", 0);
        onlookers.page(
                admin, "cockpit", "#/process-definition/" + task.getProcessDefinitionId() + "/runtime", ".nav-tabs", 0);
        onlookers.page(admin, "cockpit", "#/tasks", ".ctn-main", 0);
        onlookers.page(admin, "cockpit", "#/dashboard", ".ctn-main", 0);
    }

    private static String instance(String id) {
        return "#/process-instance/" + id + "/runtime";
    }

    private void tab(Page page, String name, int expected) {
        page.locator(".nav-tabs li a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForTimeout(200);
        onlookers.look(page, name, expected);
    }

    private String root() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(report.id())
                .processDefinitionKey("district-report")
                .singleResult()
                .getId();
    }

    private void poisonTheInstance(Task task) {
        String root = root();
        runtime.setVariable(root, "note", payloads.text("variable.value", 0));
        payloads.texts("variable.name", LONGEST_NAME, 0).forEach(name -> runtime.setVariable(root, name, "1"));
        String message = payloads.text("incident.message", 0);
        payloads.texts("incident.type", LONGEST_NAME, 0)
                .forEach(type -> runtime.createIncident(
                        type, task.getExecutionId(), payloads.plant("incident.configuration", type), message));
    }

    private void saveFilters() {
        savedFilters = payloads.texts("filter.name", LONGEST_NAME, 0).stream()
                .map(name -> {
                    Filter filter = filters.newTaskFilter(name);
                    filter.setQuery(tasks.createTaskQuery());
                    filter.setProperties(Map.of("description", payloads.text("filter.description", 0), "priority", -1));
                    return filters.saveFilter(filter).getId();
                })
                .toList();
    }

    private Map<String, Object> said(String decision, String field) {
        Map<String, Object> given = new HashMap<>();
        given.put("decision", decision);
        given.put("text", payloads.text(field, 0));
        return given;
    }

    private void rename(String id, String name) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setName(name);
        task.setDescription(payloads.text("task.description", 0));
        tasks.saveTask(task);
    }

    private void post(String post, String path, String field, String text) {
        String body = JsonNodeFactory.instance.objectNode().put(field, text).toString();
        Answer answer = onlookers.visitor(post).json("POST", path, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    private PoisonedDistrict district() {
        return new PoisonedDistrict(identities, jdbc, organisation, UNIT);
    }
}
