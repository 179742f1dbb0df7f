package org.reportchain.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reportchain.chain.ReportStory.RETURN_STRAIGHT_BACK;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Level;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.Outcome;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;

/**
 * One story for each way in which a report can go. Together they pass every node and every flow of both models: the
 * coverage report stands in {@code target/process-test-coverage}.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
@Import({ProcessEngineCoverageConfiguration.class, DistrictReportStoryTest.CoverageSettings.class})
class DistrictReportStoryTest {

    @TestConfiguration
    static class CoverageSettings {
        @Bean
        @Primary // beside the default, which asserts nothing
        ProcessEngineCoverageProperties coverage() {
            return ProcessEngineCoverageProperties.builder()
                    .assertClassCoverageAtLeast(1.0)
                    .build();
        }
    }

    private final ApplicationContext context;
    private final ReviewRounds rounds;
    private final Reports reports;

    @Autowired
    DistrictReportStoryTest(ApplicationContext context, ReviewRounds rounds, Reports reports) {
        this.context = context;
        this.rounds = rounds;
        this.reports = reports;
    }

    @Test
    void coverageIsMeasured() {
        Coverage.assertMeasured(context);
    }

    @Test
    void reportThatEverybodyAgreesToIsApproved() {
        ReportStory story = ReportStory.begin(context, "005");
        assertThat(story.state()).isEqualTo(ReportState.DRAFTING);

        story.submit();
        assertThat(story.asked("userTask_giveOpinion")).hasSize(8).contains("00157.reviewer");
        assertThat(story.state()).isEqualTo(ReportState.COLLECTING_OPINIONS);
        story.everybodyAgrees();
        assertThat(story.state()).isEqualTo(ReportState.APPRAISING);
        assertThat(story.asked("userTask_giveOpinion"))
                .containsExactly(
                        "005.inspection", "005.mass-mobilisation", "005.office", "005.organisation", "005.propaganda");
        story.everybodyAgrees();
        assertThat(story.asked("userTask_vote")).hasSize(13);
        story.adopt();
        assertThat(story.state()).isEqualTo(ReportState.AWAITING_SIGNATURE);
        story.signAndRelease(1);
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        assertThat(story.asked("userTask_giveOpinion")).hasSize(6);
        story.everybodyAgrees();
        story.decide("01.office", "userTask_decideReport", "APPROVE");

        assertThat(story.state()).isEqualTo(ReportState.APPROVED);
        assertThat(story.openSteps()).isEmpty();
        assertThat(story.version()).isEqualTo(1);
        assertThat(story.passed())
                .contains("endEvent_reportApproved")
                .doesNotContain("userTask_answerOpinions", "userTask_closeRound", "boundaryEvent_reportReturned");
    }

    @Test
    void adoptionEndsTheVoteAtTheSeventhOfThirteen() {
        ReportStory story = ReportStory.begin(context, "003");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();

        for (int vote = 1; vote <= 6; vote++) {
            story.decide(story.asked("userTask_vote").get(0), "userTask_vote", "IN_FAVOUR");
        }
        assertThat(story.asked("userTask_vote")).hasSize(7);
        story.decide(story.asked("userTask_vote").get(0), "userTask_vote", "IN_FAVOUR");

        assertThat(story.asked("userTask_vote")).isEmpty();
        assertThat(story.openSteps()).containsExactly("userTask_signReport");
    }

    @Test
    void everyOpinionIsAnsweredBeforeTheDraftGoesUp() {
        ReportStory story = ReportStory.begin(context, "019");
        story.submit();
        story.act(
                "00592.reviewer",
                "userTask_giveOpinion",
                Map.of("decision", "AGREE_WITH_COMMENTS", "text", "Bổ sung kết quả của phường"));
        story.everybodyAgrees();
        assertThat(story.openSteps()).containsExactly("userTask_answerOpinions");

        story.act("019.drafter", "userTask_answerOpinions", Map.of("decision", "SUBMIT"));
        assertThat(story.openSteps()).as("nothing answered yet").containsExactly("userTask_answerOpinions");
        assertThat(story.version()).isEqualTo(1);

        story.answerEverything();
        story.act("019.drafter", "userTask_answerOpinions", Map.of("decision", "SUBMIT"));
        assertThat(story.version()).isEqualTo(2);
        assertThat(story.asked("userTask_giveOpinion")).hasSize(5);
    }

    @Test
    void draftWithFindingsStaysWithItsDrafter() {
        ReportStory story = ReportStory.begin(context, "009");
        story.write(ReportContent.empty());

        story.submit();

        assertThat(story.openSteps()).containsExactly("userTask_draftReport");
        assertThat(reports.newestIfAny(story.id())).isEmpty();
        assertThat(story.passed()).contains("boundaryEvent_reportInvalid").doesNotContain("serviceTask_recordVersion");
    }

    @Test
    void silentCommunesAreNamedAndNeverCountedAsAgreeing() {
        ReportStory story = ReportStory.begin(context, "001");
        story.submit();
        List<String> silent = story.asked("userTask_giveOpinion").subList(0, 2);
        story.asked("userTask_giveOpinion").stream()
                .filter(post -> !silent.contains(post))
                .forEach(post -> story.decide(post, "userTask_giveOpinion", "AGREE"));

        story.fire("timerEvent_roundOverdue");
        assertThat(story.openSteps()).containsExactlyInAnyOrder("userTask_giveOpinion", "userTask_closeRound");
        story.act(
                "001.office-chief",
                "userTask_closeRound",
                Map.of("decision", "CLOSE", "text", "Đã đôn đốc hai lần, hết hạn"));

        Round round = rounds.ofReport(story.id()).get(0);
        assertThat(rounds.pending(round.id())).isEqualTo(silent);
        assertThat(round.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(round.closeReason()).contains("Đã đôn đốc");
    }

    @Test
    void reportThatTheCommitteeDoesNotAdoptGoesBackAndStraightToANewVote() {
        ReportStory story = ReportStory.begin(context, "002");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        List<String> members = story.asked("userTask_vote");
        for (String member : members.subList(0, 6)) {
            story.decide(member, "userTask_vote", "IN_FAVOUR");
        }
        story.fire("timerEvent_voteOverdue");
        story.act("002.office-chief", "userTask_closeVote", Map.of("decision", "CLOSE", "text", "Hết hạn biểu quyết"));
        assertThat(story.openSteps()).as("6 of 13 do not adopt").containsExactly("userTask_concludeVote");

        story.act("002.secretary", "userTask_concludeVote", RETURN_STRAIGHT_BACK);
        assertThat(story.state()).isEqualTo(ReportState.CORRECTION_REQUESTED);
        story.submit();

        assertThat(story.asked("userTask_vote")).hasSize(13);
        assertThat(story.asked("userTask_giveOpinion")).isEmpty();
    }

    @Test
    void voteThatCanNoLongerAdoptEndsAtOnce() {
        ReportStory story = ReportStory.begin(context, "004");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();

        for (String member : story.asked("userTask_vote").subList(0, 7)) {
            story.act(
                    member,
                    "userTask_vote",
                    Map.of("decision", "AGAINST", "text", "Số liệu chưa đủ", "reserved", true));
        }

        assertThat(story.openSteps()).containsExactly("userTask_concludeVote");
    }

    @Test
    void boardThatReturnsGetsTheReportStraightBackWithThoseWhoHadNotAnswered() {
        ReportStory story = ReportStory.begin(context, "007");
        story.submit();
        story.everybodyAgrees();
        story.decide("007.organisation", "userTask_giveOpinion", "AGREE");
        story.act("007.propaganda", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);
        assertThat(story.openSteps()).containsExactly("userTask_draftReport");

        story.submit();

        assertThat(story.asked("userTask_giveOpinion"))
                .containsExactly("007.inspection", "007.mass-mobilisation", "007.office", "007.propaganda");
    }

    @Test
    void returnThroughEveryLevelAsksTheCommunesAgain() {
        ReportStory story = ReportStory.begin(context, "008");
        story.submit();
        story.everybodyAgrees();
        story.act(
                "008.propaganda",
                "userTask_giveOpinion",
                Map.of(
                        "decision", "RETURN",
                        "reasonCode", "MISSING_FIGURES",
                        "text", "Thiếu số liệu phường",
                        "wayBack", "ALL_LEVELS"));

        story.submit();

        assertThat(story.asked("userTask_giveOpinion")).hasSize(14).contains("00301.reviewer");
        assertThat(rounds.current(story.id()).orElseThrow().level()).isEqualTo(Level.COMMUNE);
    }

    @Test
    void everyLaterStepMayReturnAndGetsTheReportStraightBack() {
        ReportStory story = ReportStory.begin(context, "268");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        story.adopt();
        returnAndResubmit(story, "268.deputy-secretary-1", "userTask_signReport", "RETURN");
        story.act("268.secretary", "userTask_signReport", Map.of("decision", "SIGN", "authority", "T/M"));
        returnAndResubmit(story, "268.clerk", "userTask_releaseReport", "RETURN");
        story.act(
                "268.clerk",
                "userTask_releaseReport",
                Map.of("decision", "RELEASE", "number", 1, "date", "2022-06-22"));
        returnAndResubmit(story, "01.office", "userTask_receiveReport", "REFUSE");
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        story.act("01.inspection", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);
        story.submit();
        assertThat(story.asked("userTask_giveOpinion")).hasSize(6);
        story.everybodyAgrees();
        returnAndResubmit(story, "01.office", "userTask_decideReport", "RETURN");
        story.decide("01.office", "userTask_decideReport", "APPROVE");

        assertThat(story.state()).isEqualTo(ReportState.APPROVED);
        assertThat(story.version()).isEqualTo(6);
    }

    @Test
    void opinionsBehindAReturnAreAnsweredBeforeTheDraftGoesUpAgain() {
        ReportStory story = ReportStory.begin(context, "006");
        story.submit();
        story.everybodyAgrees();
        story.act(
                "006.inspection",
                "userTask_giveOpinion",
                Map.of("decision", "OTHER_OPINION", "text", "Tách riêng số vụ đã kết luận"));
        story.act("006.propaganda", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);

        story.submit();
        assertThat(story.openSteps()).as("one opinion has no answer").containsExactly("userTask_draftReport");

        story.answerEverything();
        story.submit();
        assertThat(story.asked("userTask_giveOpinion"))
                .contains("006.propaganda")
                .doesNotContain("006.inspection");
    }

    @Test
    void everyStepRemindsItsHoldersAndWaitsOn() {
        ReportStory story = ReportStory.begin(context, "018");
        story.write(giaLam());
        remind(story, "draftReport");
        story.submit();
        remind(story, "giveOpinion");
        story.fire("timerEvent_roundOverdue");
        remind(story, "closeRound");
        story.act(
                story.asked("userTask_giveOpinion").get(0),
                "userTask_giveOpinion",
                Map.of("decision", "DISAGREE", "text", "Số liệu chưa khớp"));
        story.everybodyAgrees();
        remind(story, "answerOpinions");
        story.answerEverything();
        story.act("018.drafter", "userTask_answerOpinions", Map.of("decision", "SUBMIT"));
        story.everybodyAgrees();
        remind(story, "vote");
        story.fire("timerEvent_voteOverdue");
        remind(story, "closeVote");
        story.act("018.office-chief", "userTask_closeVote", Map.of("decision", "CLOSE", "text", "Hết hạn"));
        remind(story, "concludeVote");
        story.act("018.secretary", "userTask_concludeVote", RETURN_STRAIGHT_BACK);
        remind(story, "draftReport");
        story.submit();
        story.adopt();
        remind(story, "signReport");
        story.act("018.secretary", "userTask_signReport", Map.of("decision", "SIGN", "authority", "T/M"));
        remind(story, "releaseReport");
        story.act(
                "018.clerk",
                "userTask_releaseReport",
                Map.of("decision", "RELEASE", "number", 1, "date", "2022-06-22"));
        remind(story, "receiveReport");
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        story.everybodyAgrees();
        remind(story, "decideReport");
        story.decide("01.office", "userTask_decideReport", "APPROVE");

        assertThat(story.state()).isEqualTo(ReportState.APPROVED);
    }

    @Test
    void recalledReportIsADraftAgainAndItsReviewersHaveNothingToDo() {
        ReportStory story = ReportStory.begin(context, "021");
        story.submit();

        story.recall("021.drafter");

        assertThat(story.openSteps()).containsExactly("userTask_draftReport");
        assertThat(story.state()).isEqualTo(ReportState.RECALLED);
        assertThat(rounds.ofReport(story.id()).get(0).outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThatThrownBy(() -> story.recall("021.drafter"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Không thu hồi được");
    }

    @Test
    void onlyTheCityOfficeCancelsAReport() {
        ReportStory story = ReportStory.begin(context, "016");
        assertThatThrownBy(() -> story.cancel("016.secretary")).hasMessageContaining("Không hủy được");

        story.cancel("01.office");

        assertThat(story.state()).isEqualTo(ReportState.CANCELLED);
        assertThat(story.openSteps()).isEmpty();
        assertThat(story.passed()).contains("endEvent_reportCancelled");
    }

    @Test
    void classifiedReportLeavesOnlyAStubInTheRegister() {
        ReportStory story = ReportStory.begin(context, "017");

        story.act(
                "017.drafter",
                "userTask_draftReport",
                Map.of(
                        "decision", "REGISTER_CLASSIFIED",
                        "secrecy", "SECRET",
                        "documentNumber", "12-BC/HU",
                        "date", "2022-06-20",
                        "holder", "Văn thư mật Huyện ủy"));

        assertThat(story.state()).isEqualTo(ReportState.TRANSFERRED_TO_CIPHER);
        assertThat(reports.draft(story.id()).content().blank()).isTrue();
        assertThat(story.passed()).contains("endEvent_transferredToCipher");
    }

    /** The shipped draft of a rural district. */
    private static ReportContent giaLam() {
        try (InputStream json = new ClassPathResource("demo/2022-H1/018.json").getInputStream()) {
            return ReportJson.parse(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Twice, since the timer goes on after the first time. */
    private static void remind(ReportStory story, String step) {
        Set<String> open = story.openSteps();
        assertThat(open).contains("userTask_" + step);
        story.fire("boundaryEvent_" + step + "Remind");
        story.fire("boundaryEvent_" + step + "Remind");
        assertThat(story.openSteps()).isEqualTo(open);
    }

    private static void returnAndResubmit(ReportStory story, String person, String step, String decision) {
        var submitted = new java.util.HashMap<>(RETURN_STRAIGHT_BACK);
        submitted.put("decision", decision);
        story.act(person, step, submitted);
        assertThat(story.openSteps()).containsExactly("userTask_draftReport");
        story.submit();
        assertThat(story.openSteps()).containsExactly(step);
    }
}
