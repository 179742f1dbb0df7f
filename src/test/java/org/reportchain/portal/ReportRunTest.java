package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.notification.Notifications;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Plays reports and reads the way that they took through their models, as the monitor sees it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:runs;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class ReportRunTest {

    private final ApplicationContext context;
    private final ReportRun run;
    private final Notifications notifications;

    @Autowired
    ReportRunTest(ApplicationContext context, ReportRun run, Notifications notifications) {
        this.context = context;
        this.run = run;
        this.notifications = notifications;
    }

    @Test
    void finishedReportShowsTheWayItTookAndTheRoundsItCalled() {
        ReportStory story = ReportStory.begin(context, "008");
        story.submit();
        story.everybodyAgrees();
        story.act("008.propaganda", "userTask_giveOpinion", ReportStory.RETURN_STRAIGHT_BACK);
        story.submit();
        story.everybodyAgrees();
        story.adopt();
        story.signAndRelease(1);
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        story.everybodyAgrees();
        story.decide("01.office", "userTask_decideReport", "APPROVE");

        ReportRun.View view = show(story.id(), "01.monitor");

        ReportRun.InstanceView report = only(view.instances().stream()
                .filter(instance -> instance.caller() == null)
                .toList());
        assertThat(report.stateLabel()).isEqualTo("Đã kết thúc");
        assertThat(report.ended()).isNotNull();
        assertThat(report.jobs()).isEmpty();
        assertThat(report.flows())
                .contains(
                        "flow_entry_communeReview",
                        "flow_entry_districtReview",
                        "flow_communeReview_districtReview",
                        "flow_prepareRevision_draftReport")
                .doesNotContain("flow_entry_cityReview", "flow_recordRecall_draftReport");
        assertThat(step(report, "userTask_draftReport").count()).isEqualTo(2);
        assertThat(step(report, "userTask_draftReport").stopped()).isZero();
        assertThat(report.steps())
                .allSatisfy(step -> assertThat(step.open()).isZero())
                .noneMatch(step -> step.id().equals("serviceTask_recordRecall"));

        List<String> called = step(report, "callActivity_districtReview").called();
        assertThat(called).hasSize(2);
        ReportRun.InstanceView returned = instance(view, called.get(0));
        assertThat(returned.caller()).isEqualTo(report.id());
        assertThat(returned.steps()).noneMatch(step -> step.id().equals("userTask_vote"));
        assertThat(step(returned, "userTask_giveOpinion").stopped()).isEqualTo(4);
        ReportRun.InstanceView adopted = instance(view, called.get(1));
        assertThat(step(adopted, "userTask_vote").count()).isEqualTo(13);
        assertThat(adopted.flows()).contains("flow_adopted_adopted").doesNotContain("flow_adopted_concludeVote");

        assertThat(report.variables())
                .filteredOn(variable -> variable.name().equals("resumeStage"))
                .singleElement()
                .satisfies(variable -> assertThat(variable.values())
                        .extracting(ReportRun.Value::text)
                        .containsExactly("", "OPINIONS"));
        assertThat(view.mailsInAll())
                .isEqualTo(notifications.ofReport(story.id()).size())
                .isPositive();
        assertThat(view.mails()).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }

    @Test
    void runningReportSaysWhereItWaitsAndWhatWillFireWhen() {
        ReportStory story = ReportStory.begin(context, "004");
        story.submit();
        String first = story.asked("userTask_giveOpinion").get(0);
        story.decide(first, "userTask_giveOpinion", "AGREE");

        ReportRun.View view = show(story.id(), "01.monitor");

        ReportRun.InstanceView report = view.instances().get(0);
        assertThat(step(report, "callActivity_communeReview").open()).isEqualTo(1);
        assertThat(step(report, "callActivity_communeReview").last()).isNull();
        ReportRun.InstanceView round =
                instance(view, only(step(report, "callActivity_communeReview").called()));
        ReportRun.StepView asked = step(round, "userTask_giveOpinion");
        assertThat(asked.open()).isEqualTo(asked.count() - 1);
        assertThat(round.jobs())
                .filteredOn(job -> job.step().equals("Hết hạn cho ý kiến"))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.timer()).isTrue();
                    assertThat(job.due()).isAfter(round.started());
                    assertThat(job.fault()).isNull();
                });
    }

    @Test
    void whoMayNotReadTheReportIsToldThatThereIsNone() {
        ReportStory story = ReportStory.begin(context, "268");

        for (String[] asked : new String[][] {
            {story.id(), "020.organisation"},
            {"2022-H1-999", "01.monitor"},
            {"<script>", "01.monitor"},
            {" ", "01.monitor"}
        }) {
            assertThatThrownBy(() -> show(asked[0], asked[1]))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Không tìm thấy");
        }
    }

    private ReportRun.View show(String report, String person) {
        AtomicReference<ReportRun.View> view = new AtomicReference<>();
        ReportStory.of(context, report).as(person, () -> view.set(run.show(report)));
        return Objects.requireNonNull(view.get());
    }

    private static ReportRun.InstanceView instance(ReportRun.View view, String id) {
        return only(view.instances().stream()
                .filter(instance -> instance.id().equals(id))
                .toList());
    }

    private static ReportRun.StepView step(ReportRun.InstanceView instance, String element) {
        return only(instance.steps().stream()
                .filter(step -> step.id().equals(element))
                .toList());
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
