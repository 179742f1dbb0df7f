package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reportchain.chain.Coverage;
import org.reportchain.chain.ReportStory;
import org.reportchain.period.Openings;
import org.reportchain.period.UnitOutcome;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.reporting.Crowd.Temper;
import org.reportchain.review.UserTasks;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/**
 * One period from its form to its end, in the order in which the city's office lives through it. Together the stories pass
 * every node and every flow of the period's model and of the city's: see {@code target/process-test-coverage}.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:period;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
@Import({ProcessEngineCoverageConfiguration.class, ReportingPeriodStoryTest.CoverageSettings.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportingPeriodStoryTest {

    @TestConfiguration
    static class CoverageSettings {
        @Bean
        @Primary // beside the default, which asserts nothing
        ProcessEngineCoverageProperties coverageOfPeriods() {
            return ProcessEngineCoverageProperties.builder()
                    .excludeProcessDefinitionKeys("district-report", "committee-review")
                    .assertClassCoverageAtLeast(1.0)
                    .build();
        }
    }

    private static final String PERIOD = "2022-H1";
    private static final String OFFICE = "01.office";

    private final ApplicationContext context;
    private final Reports reports;
    private final ReportingPeriods door;
    private final Openings openings;
    private final PeriodPlayer player;
    private final Crowd crowd;

    @Autowired
    ReportingPeriodStoryTest(ApplicationContext context, Reports reports, ReportingPeriods door, Openings openings) {
        this.context = context;
        this.reports = reports;
        this.door = door;
        this.openings = openings;
        this.player = new PeriodPlayer(context);
        this.crowd = new Crowd(context, player, DraftSamples.OF_DISTRICTS, Map.of(), 1);
    }

    @Test
    @Order(0)
    void coverageIsMeasured() {
        Coverage.assertMeasured(context);
    }

    @Test
    @Order(1)
    void whatStandsAgainstAPeriodIsNamedAndNothingIsStarted() {
        assertRefused(OFFICE, Map.of("sentDue", "2022-06-25"), "Hạn gửi Thành ủy", "25/06/2022", "ngày nghỉ");
        assertRefused(OFFICE, Map.of("sentDue", "2022-06-16"), "Hạn gửi Thành ủy", "16/06/2022", "trước");
        assertRefused(OFFICE, Map.of("checkedDue", "24/6"), "Hạn Thành ủy duyệt", "24/6", "không phải là ngày");
        assertRefused(OFFICE, Map.of("code", "<b>2022</b>"), "Mã kỳ", "<b>2022</b>");
        assertRefused(OFFICE, Map.of("theme", " "), "Chưa nhập “Chủ đề năm”");
        assertRefused(OFFICE, Map.of("kind", "DECADE"), "DECADE", "6 tháng, 9 tháng, Năm, Quý, Đột xuất");
        assertRefused(OFFICE, Map.of("catalogue", "1999-H1"), "1999-H1");
        assertRefused(OFFICE, Map.of("leftOut", "006 00178"), "00178", "Lý do không hỏi");
        assertRefused(OFFICE, Map.of("unitCode", "006"), "không nhận trường “unitCode”");
        assertRefused(OFFICE, Map.of("title", "x".repeat(4001)), "4001");
        assertRefused("006.office", Map.of(), "006.office", "CREATE");
        assertRefused("006.drafter", Map.of(), "chức danh");
        assertThat(openings.all()).isEmpty();
        assertThat(reports.ofPeriod(PERIOD)).isEmpty();
    }

    @Test
    @Order(2)
    void rehearsalCountsTasksAndMailsOfEveryUnitAndCreatesNothing() {
        Rehearsal rehearsal = door.rehearse(PeriodPlayer.form(PeriodPlayer.HALF_OF_2022));

        assertThat(rehearsal.faults()).isEmpty();
        assertThat(rehearsal.units()).hasSize(31);
        Rehearsal.UnitRow dongDa = rehearsal.units().stream()
                .filter(row -> row.unit().equals("006"))
                .findFirst()
                .orElseThrow();
        assertThat(dongDa.tasks())
                .containsEntry("userTask_giveOpinion COMMUNE", 21)
                .containsEntry("userTask_giveOpinion DISTRICT", 5)
                .containsEntry("userTask_vote", 13)
                .containsEntry("userTask_giveOpinion CITY", 6);
        assertThat(rehearsal.totals().tasksByStep())
                .containsEntry("userTask_giveOpinion COMMUNE", 579)
                .containsEntry("userTask_draftReport", 30)
                .containsEntry("userTask_vote", 30 * 13 + 17);
        assertThat(reports.ofPeriod(PERIOD)).isEmpty();
    }

    @Test
    @Order(3)
    void openedPeriodAsksEveryUnitButThoseLeftOut() {
        Map<String, Object> form = new HashMap<>(PeriodPlayer.HALF_OF_2022);
        form.put("leftOut", "282");
        form.put("leftOutReason", "Đang sáp nhập");
        player.open(OFFICE, form);

        assertThat(player.allTasks()).hasSize(29).allSatisfy(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_draftReport");
            assertThat(player.report(task)).endsWith(task.getTenantId());
        });
        assertThat(openings.acts(PERIOD)).singleElement().satisfies(act -> {
            assertThat(act.unit()).isEqualTo("282");
            assertThat(act.reason()).isEqualTo("Đang sáp nhập");
        });
        assertRefused(OFFICE, Map.of(), "đã dùng cho một kỳ đã mở");
        assertRefused(OFFICE, Map.of("code", "2022-H1-2"), "cùng loại", "29 đơn vị");
    }

    @Test
    @Order(4)
    void unitIsExcludedAndPutBackWithAReasonByTheCityOnly() {
        assertThatThrownBy(() -> door.exclude(PERIOD, "281", "281.office-chief", "Đang sáp nhập"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Văn phòng Thành ủy");
        assertThatThrownBy(() -> door.exclude(PERIOD, "281", OFFICE, "  ")).hasMessageContaining("lý do");
        assertThatThrownBy(() -> door.exclude(PERIOD, "999", OFFICE, "Giải thể"))
                .hasMessageContaining("999");
        door.exclude(PERIOD, "281", OFFICE, "Đang sáp nhập");
        assertThatThrownBy(() -> door.exclude(PERIOD, "281", OFFICE, "Đang sáp nhập"))
                .hasMessageContaining("đã được loại trừ");
        assertThat(door.notApproved(PERIOD)).hasSize(28).doesNotContain("281", "282");

        door.putBack(PERIOD, "282", OFFICE, "Chưa sáp nhập");
        assertThat(player.task(PERIOD + "-282", "userTask_draftReport")).isNotNull();
    }

    @Test
    @Order(5)
    void lastApprovalLetsTheCityConsolidateBeforeItsDay() {
        List<String> waited = door.notApproved(PERIOD);
        waited.stream()
                .filter(unit -> !Set.of("006", "020").contains(unit))
                .forEach(unit -> door.exclude(PERIOD, unit, OFFICE, "Không đến kỳ"));
        crowd.actOn(Set.of(PERIOD + "-006"), Set.of(Temper.SMOOTH));
        assertThat(player.tasks(PERIOD + "-01")).isEmpty();
        crowd.actOn(Set.of(PERIOD + "-020"), Set.of(Temper.SMOOTH));

        assertThat(player.task(PERIOD + "-01", "userTask_consolidateReports").getTenantId())
                .isEqualTo("01");
        assertThat(outcome("006")).isEqualTo(UnitOutcome.LATE); // 2022 is over
    }

    @Test
    @Order(6)
    void cityReportPassesBoardsVoteConferenceSignatureAndRelease() {
        crowd.actOn(Set.of(PERIOD + "-01"), Set.of(Temper.SMOOTH));

        assertThat(reports.report(PERIOD + "-01").state()).isEqualTo(ReportState.ISSUED);
        Task close = player.task(PERIOD, "userTask_closePeriod");
        door.putBack(PERIOD, "005", OFFICE, "Vẫn phải báo cáo");
        assertThatThrownBy(() -> player.complete(close, OFFICE, Map.of("decision", "END_PERIOD")))
                .hasMessageContaining("005");
        player.complete(close, OFFICE, Map.of("decision", "END_PERIOD", "text", "Hết kỳ"));
        player.runJobs();

        assertThat(player.allTasks()).isEmpty();
        assertThat(outcome("005")).isEqualTo(UnitOutcome.MISSING);
        assertThat(states())
                .containsEntry("006", ReportState.COMPLETED)
                .containsEntry("005", ReportState.MISSING)
                .containsEntry("001", ReportState.EXCLUDED)
                .containsEntry("01", ReportState.ISSUED);
        assertThatThrownBy(() -> door.exclude(PERIOD, "006", OFFICE, "Quá muộn"))
                .hasMessageContaining("đính chính");
    }

    @Test
    @Order(7)
    void closedPeriodChangesOnlyByACorrectionThatLeavesTheOldVersionAsItWas() {
        String before = reports.newest(PERIOD + "-006").sha256();
        assertThatThrownBy(() -> door.correct(PERIOD + "-006", "006.drafter", "Sai số"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> door.correct(PERIOD + "-005", OFFICE, "Sai số"))
                .hasMessageContaining("chưa đính chính");
        door.correct(PERIOD + "-006", OFFICE, "Sai số thu ngân sách");
        assertThat(reports.report(PERIOD + "-006").state()).isEqualTo(ReportState.CORRECTION_REQUESTED);
        crowd.actOn(Set.of(PERIOD + "-006"), Set.of(Temper.SMOOTH));

        assertThat(reports.report(PERIOD + "-006").state()).isEqualTo(ReportState.APPROVED);
        assertThat(reports.versions(PERIOD + "-006")).hasSize(2);
        assertThat(reports.version(PERIOD + "-006", 1).sha256()).isEqualTo(before);
        assertThat(outcome("006")).isEqualTo(UnitOutcome.LATE);

        door.correct(PERIOD + "-01", OFFICE, "Đính chính theo báo cáo của Đống Đa");
        assertThat(player.task(PERIOD + "-01", "userTask_consolidateReports")).isNotNull();
    }

    @Test
    @Order(8)
    void cityDoesNotWaitForALateReportAndItsOwnComesBackFromEveryStep() {
        String period = "2022-Q2";
        String city = period + "-01";
        Map<String, Object> form = new HashMap<>(PeriodPlayer.HALF_OF_2022);
        form.putAll(Map.of("code", period, "title", "Quý II năm 2022", "kind", "QUARTER"));
        form.put(
                "leftOut",
                String.join(
                        " ",
                        states().keySet().stream()
                                .filter(this::isLeftOut)
                                .sorted()
                                .toList()));
        form.put("leftOutReason", "Không thuộc diện báo cáo quý");
        player.open(OFFICE, form);
        crowd.actOn(Set.of(period + "-008"), Set.of(Temper.SMOOTH));
        player.fire(period, "timerEvent_reportsDue");

        ReportStory story = ReportStory.of(context, city);
        story.fire("boundaryEvent_consolidateReportsRemind");
        player.complete(player.task(city, "userTask_consolidateReports"), "01.drafter", Map.of("decision", "SUBMIT"));
        player.runJobs();
        assertThat(story.openSteps()).as("an empty draft stays").containsExactly("userTask_consolidateReports");

        crowd.actUpTo(city, "userTask_recordConference");
        story.recall("01.drafter");
        comesBack(story, "userTask_recordConference", OFFICE);
        comesBack(story, "userTask_signReport", "01.secretary");
        comesBack(story, "userTask_releaseReport", "01.clerk");
        crowd.actOn(Set.of(city), Set.of(Temper.SMOOTH));
        assertThat(reports.report(city).state()).isEqualTo(ReportState.ISSUED);

        crowd.actOn(Set.of(period + "-009"), Set.of(Temper.SMOOTH));
        player.fire(period, "boundaryEvent_closePeriodRemind");
        player.complete(player.task(period, "userTask_closePeriod"), OFFICE, Map.of("decision", "END_PERIOD"));
        player.runJobs();
        assertThat(reports.report(period + "-009").state()).isEqualTo(ReportState.COMPLETED);
    }

    /** Reminds who has a step, returns the report from there, and brings it straight back. */
    private void comesBack(ReportStory story, String step, String person) {
        crowd.actUpTo(story.id(), step);
        story.fire(UserTasks.reminder(step));
        story.act(person, step, ReportStory.RETURN_STRAIGHT_BACK);
        assertThat(story.openSteps()).containsExactly("userTask_consolidateReports");
        crowd.actUpTo(story.id(), step);
    }

    private boolean isLeftOut(String unit) {
        return !Set.of("01", "008", "009").contains(unit);
    }

    private void assertRefused(String person, Map<String, Object> changes, String... said) {
        Map<String, Object> form = new HashMap<>(PeriodPlayer.HALF_OF_2022);
        form.putAll(changes);
        assertThatThrownBy(() -> player.open(person, form)).hasMessageContainingAll(said);
    }

    private @Nullable UnitOutcome outcome(String unit) {
        return openings.units(PERIOD).stream()
                .filter(due -> due.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private Map<String, ReportState> states() {
        Map<String, ReportState> states = new HashMap<>();
        for (Report report : reports.ofPeriod(PERIOD)) {
            states.put(report.unit(), report.state());
        }
        return states;
    }
}
