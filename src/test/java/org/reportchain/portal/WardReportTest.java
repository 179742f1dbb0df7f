package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.Districtless;
import org.reportchain.chain.ReportStory;
import org.reportchain.report.Finding;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.DistrictReports;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demo on a day of 2026: 126 communes and wards report to the city, each by a chain of two levels. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:two-levels;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.organisation.as-of=2026-07-01"
        })
@ActiveProfiles("demo")
class WardReportTest {

    private static final Map<String, Object> RETURN_THROUGH_ALL_LEVELS =
            with(ReportStory.RETURN_STRAIGHT_BACK, "wayBack", "ALL_LEVELS");

    private final ApplicationContext context;
    private final Reports reports;
    private final DistrictReports door;
    private final Stepper stepper;
    private final TaskPage page;
    private final TaskService tasks;
    private final IdentityService identities;
    private final JdbcClient jdbc;

    @Autowired
    WardReportTest(
            ApplicationContext context,
            Reports reports,
            DistrictReports door,
            Stepper stepper,
            TaskPage page,
            TaskService tasks,
            IdentityService identities,
            JdbcClient jdbc) {
        this.context = context;
        this.reports = reports;
        this.door = door;
        this.stepper = stepper;
        this.page = page;
        this.tasks = tasks;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    @Test
    void theDemoOpensAReportOfEachOfThe126Units() {
        assertThat(reports.ofPeriod("2026-H1")).hasSize(126);
        assertThat(reports.ofPeriod("2022-H1")).isEmpty();
        assertThat(identities
                        .createTenantQuery()
                        .tenantIdIn("01", "00004", "10489")
                        .list())
                .extracting(Tenant::getName)
                .contains("thành phố Hà Nội", "phường Ba Đình");
        assertThat(identities.createTenantQuery().tenantId("006").count()).isZero();
        assertThat(Districtless.rowsWithoutDistrict(jdbc)).isEmpty();
    }

    @Test
    void wardReportGoesFromItsDraftToItsSignatureAndOnToTheCity() {
        ReportStory story = drafted("00004");
        story.submit();
        assertThat(story.openSteps()).containsExactly("userTask_signReport");
        assertThat(story.asked("userTask_signReport")).containsExactly("00004.permanent-members");

        signAndRelease(story, "00004", 1);
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        assertThat(story.asked("userTask_giveOpinion")).hasSize(6);
        story.everybodyAgrees();
        story.decide("01.office", "userTask_decideReport", "APPROVE");

        assertThat(story.state()).isEqualTo(ReportState.APPROVED);
        assertThat(story.passed())
                .contains("endEvent_reportApproved")
                .doesNotContain("callActivity_communeReview", "callActivity_districtReview");
    }

    @Test
    void afterAReturnThroughAllLevelsAndARecallItStartsAtTheSignatureAgain() {
        ReportStory story = drafted("00008");
        story.submit();
        signAndRelease(story, "00008", 1);
        story.act("01.office", "userTask_receiveReport", refusal());
        assertThat(story.state()).isEqualTo(ReportState.CORRECTION_REQUESTED);
        story.submit();
        assertThat(story.openSteps()).containsExactly("userTask_signReport");

        story.recall("00008.drafter");
        assertThat(story.openSteps()).containsExactly("userTask_draftReport");
        story.submit();
        assertThat(story.openSteps()).containsExactly("userTask_signReport");
    }

    @Test
    void theStepsShownAreThoseOfThisChain() {
        assertThat(stepper.of(reports.report("2026-H1-00025")))
                .extracting(Stepper.StepView::code)
                .containsExactly(
                        ChainStep.DRAFT,
                        ChainStep.SIGNATURE,
                        ChainStep.RELEASE,
                        ChainStep.RECEIPT,
                        ChainStep.APPRAISAL,
                        ChainStep.DECISION,
                        ChainStep.APPROVED);
    }

    @Test
    void nothingIsComparedAcrossTheDayOnWhichTheDistrictsEnded() {
        ReportStory story = ReportStory.of(context, "2026-H1-00070");
        List<TaskPage.View> seen = new ArrayList<>();
        story.as("00070.drafter", () -> seen.add(page.show(drafting(story))));

        assertThat(Objects.requireNonNull(seen.get(0).earlier()).incomparable()).containsExactly("lastYear");
        assertThat(seen.get(0).report().comparesWithLastYear()).isFalse();
        assertThat(reports.check(
                                story.id(),
                                ReportJson.parse(
                                        "{\"figures\":{\"VX-04\":{\"actual\":\"5\",\"samePeriod\":\"4\"}}}".getBytes()))
                        .findings())
                .extracting(Finding::key)
                .contains("R-04@figures.VX-04.samePeriod");
    }

    @Test
    void unitThatIsNotDirectlyUnderTheCityHasNoReportOfItsOwn() {
        assertThatThrownBy(() -> door.start("2022-H1", "00178"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("phường Cát Linh (mã 00178) không trực thuộc Thành phố");
        assertThatThrownBy(() -> door.start("2026-H1", "01")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> door.start("2026-H1", "006")).isInstanceOf(Refusal.class);
    }

    private ReportStory drafted(String unit) {
        ReportStory story = ReportStory.of(context, "2026-H1-" + unit);
        story.write(ReportStory.content("/chain/valid-report-of-a-ward.json"));
        return story;
    }

    private static void signAndRelease(ReportStory story, String unit, int number) {
        story.act(unit + ".secretary", "userTask_signReport", Map.of("decision", "SIGN", "authority", "T/M"));
        story.act(
                unit + ".clerk",
                "userTask_releaseReport",
                Map.of("decision", "RELEASE", "number", number, "date", "2026-06-22"));
    }

    private static Map<String, Object> refusal() {
        return with(RETURN_THROUGH_ALL_LEVELS, "decision", "REFUSE");
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private String drafting(ReportStory story) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(story.id())
                .singleResult()
                .getId();
    }
}
