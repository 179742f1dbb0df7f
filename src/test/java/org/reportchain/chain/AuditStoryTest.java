package org.reportchain.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What the audit holds of the way of a report: every act with its person and post, and nothing that did not happen. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:audited;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class AuditStoryTest {

    private final ApplicationContext context;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    @Autowired
    AuditStoryTest(ApplicationContext context, TaskService tasks, JdbcClient jdbc) {
        this.context = context;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @Test
    void everyActOnTheWayToApprovalIsInTheChainOfItsDistrict() {
        ReportStory story = ReportStory.begin(context, "005");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        story.adopt();
        story.signAndRelease(1);
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        story.everybodyAgrees();
        story.decide("01.office", "userTask_decideReport", "APPROVE");

        List<Map<String, Object>> acts = acts(story);
        assertThat(acts).extracting(act -> act.get("unit")).containsOnly("005");
        assertThat(acts)
                .extracting(act -> act.get("kind"))
                .contains(
                        "REPORT_OPENED",
                        "DRAFT_SAVED",
                        "CLAIMED",
                        "COMPLETED",
                        "VERSION_SUBMITTED",
                        "ROUND_CLOSED",
                        "SIGNED",
                        "RELEASED",
                        "RECEIVED",
                        "APPROVED",
                        "STATE_CHANGED");
        assertThat(count(acts, "COMPLETED"))
                .as("one draft, 8 communes, 5 boards, 7 votes, signature, release, receipt, 6 boards, decision")
                .isEqualTo(1 + 8 + 5 + 7 + 1 + 1 + 1 + 6 + 1)
                .isEqualTo(count(acts, "CLAIMED"));
        assertThat(acts)
                .anySatisfy(act -> assertThat(act)
                        .contains(
                                entry("kind", "COMPLETED"),
                                entry("person", "00157.reviewer"),
                                entry("post", "00157.reviewer"),
                                entry("on_behalf_of", "00157"),
                                entry("version", 1),
                                entry("step", "userTask_giveOpinion"),
                                entry("new_value", "AGREE")));
        assertThat(acts)
                .filteredOn(act ->
                        List.of("COMPLETED", "VERSION_SUBMITTED", "DRAFT_SAVED").contains(act.get("kind")))
                .allSatisfy(
                        act -> assertThat((String) act.get("payload_sha256")).matches("[0-9a-f]{64}"));
        assertThat(acts)
                .last()
                .satisfies(act -> assertThat(act)
                        .contains(
                                entry("kind", "STATE_CHANGED"),
                                entry("old_value", "AWAITING_APPROVAL"),
                                entry("new_value", "APPROVED")));
    }

    @Test
    void returnWithdrawalAndGivingBackAreKept() {
        ReportStory story = ReportStory.begin(context, "006");
        story.submit();
        story.as("00178.reviewer", () -> {
            String task =
                    story.onlyTask("00178.reviewer", "userTask_giveOpinion").getId();
            tasks.claim(task, "00178.reviewer");
            tasks.claim(task, null);
        });
        story.everybodyAgrees();
        story.act("006.propaganda", "userTask_giveOpinion", ReportStory.RETURN_STRAIGHT_BACK);
        story.submit();
        story.recall("006.drafter");

        List<Map<String, Object>> acts = acts(story);
        assertThat(acts)
                .anySatisfy(
                        act -> assertThat(act).contains(entry("kind", "UNCLAIMED"), entry("person", "00178.reviewer")));
        assertThat(acts)
                .anySatisfy(act -> assertThat(act)
                        .contains(
                                entry("kind", "RETURNED"),
                                entry("person", "006.propaganda"),
                                entry("step", "DISTRICT_APPRAISAL"),
                                entry("new_value", "STRAIGHT_BACK")));
        assertThat(acts)
                .anySatisfy(act -> assertThat(act)
                        .contains(entry("kind", "RECALLED"), entry("person", "006.drafter"), entry("version", 2)));
    }

    @Test
    void refusedDecisionLeavesNoActOfItsOwn() {
        ReportStory story = ReportStory.begin(context, "007");
        int before = acts(story).size();

        assertThatThrownBy(() -> story.act("007.drafter", "userTask_draftReport", Map.of("decision", "APPROVE")))
                .isInstanceOf(RuntimeException.class);

        assertThat(acts(story).subList(before, acts(story).size()))
                .extracting(act -> act.get("kind"))
                .containsExactly("CLAIMED");
    }

    private static long count(List<Map<String, Object>> acts, String kind) {
        return acts.stream().filter(act -> kind.equals(act.get("kind"))).count();
    }

    /** The acts on a report, each with the person in place of the pseudonym. */
    private List<Map<String, Object>> acts(ReportStory story) {
        return jdbc.sql("""
                select e.kind, e.unit, p.person, e.post, e.on_behalf_of, e.origin, e.version, e.step, e.old_value,
                       e.new_value, e.payload_sha256
                  from audit_event e left join audit_person p on p.pseudonym = e.person
                 where e.report = ? order by e.id""").param(story.id()).query().listOfRows();
    }
}
