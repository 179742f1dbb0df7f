package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** One person on the seats of several districts decides several reports at once. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:bulk;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class BulkDecisionTest {

    private static final String OPINION = "userTask_giveOpinion";
    private static final String VOTE = "userTask_vote";

    private final ApplicationContext context;
    private final BulkDecision bulk;
    private final TaskService tasks;
    private final IdentityService identities;

    @Autowired
    BulkDecisionTest(ApplicationContext context, BulkDecision bulk, TaskService tasks, IdentityService identities) {
        this.context = context;
        this.bulk = bulk;
        this.tasks = tasks;
        this.identities = identities;
    }

    @Test
    void severalVotesAreCastAtOnce() {
        ReportStory first = beforeTheVote("002");
        ReportStory second = beforeTheVote("003");
        String member = "002.standing-member-05";
        lend(member, "003", "003.standing-member-05");

        List<BulkDecision.Result> results = decide(
                first,
                member,
                "IN_FAVOUR",
                ticked(first, member, VOTE, 1),
                ticked(second, "003.standing-member-05", VOTE, 1));

        assertThat(results).extracting(BulkDecision.Result::done).containsExactly(true, true);
        assertThat(first.asked(VOTE)).doesNotContain(member);
        assertThat(second.asked(VOTE)).doesNotContain("003.standing-member-05");
    }

    @Test
    void reportThatChangedSinceItWasTickedIsNamedAndTheOthersAreDecided() {
        ReportStory first = ReportStory.begin(context, "004");
        ReportStory second = ReportStory.begin(context, "005");
        Stream.of(first, second).forEach(ReportStory::submit);
        String reviewer = first.asked(OPINION).get(0);
        String lent = second.asked(OPINION).get(0);
        lend(reviewer, "005", lent);

        List<BulkDecision.Result> results =
                decide(first, reviewer, "AGREE", ticked(first, reviewer, OPINION, 7), ticked(second, lent, OPINION, 1));

        assertThat(results).extracting(BulkDecision.Result::done).containsExactly(false, true);
        assertThat(results.get(0).message()).contains("Đồng chí đã xem phiên bản 7");
        assertThat(first.asked(OPINION)).contains(reviewer);
        assertThat(second.asked(OPINION)).doesNotContain(lent);
        assertThat(tasks.createTaskQuery().taskAssignee(reviewer).count())
                .as("what could not be decided is not left claimed")
                .isZero();
    }

    @Test
    void tasksOfTwoStepsAreRefusedAsAWhole() {
        ReportStory vote = beforeTheVote("007");
        ReportStory opinion = ReportStory.begin(context, "008");
        opinion.submit();
        String member = "007.standing-member-05";
        String commune = opinion.asked(OPINION).get(0);
        lend(member, "008", commune);

        assertThatThrownBy(() -> decide(
                        vote, member, "IN_FAVOUR", ticked(vote, member, VOTE, 1), ticked(opinion, commune, OPINION, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Cho ý kiến dự thảo")
                .hasMessageContaining("Biểu quyết thông qua báo cáo");
        assertThat(vote.asked(VOTE)).contains(member);
        assertThat(opinion.asked(OPINION)).contains(commune);
    }

    @Test
    void whatAColleagueDecidedMeanwhileIsNamed() {
        ReportStory story = ReportStory.begin(context, "009");
        story.submit();
        String reviewer = story.asked(OPINION).get(0);
        BulkDecision.Ticked ticked = ticked(story, reviewer, OPINION, 1);
        story.decide(reviewer, OPINION, "AGREE");

        List<BulkDecision.Result> results = decide(story, reviewer, "AGREE", ticked);

        assertThat(results).extracting(BulkDecision.Result::done).containsExactly(false);
        assertThat(results.get(0).message()).contains("Không tìm thấy việc này");
    }

    private ReportStory beforeTheVote(String unit) {
        ReportStory story = ReportStory.begin(context, unit);
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        return story;
    }

    private void lend(String person, String district, String seat) {
        identities.createTenantUserMembership(district, person);
        identities.createMembership(person, seat);
    }

    private List<BulkDecision.Result> decide(
            ReportStory story, String person, String decision, BulkDecision.Ticked... ticked) {
        List<BulkDecision.Result> results = new ArrayList<>();
        story.as(
                person,
                () -> results.addAll(bulk.decide(new BulkDecision.Order(decision, "Nhất trí", List.of(ticked)))));
        return results;
    }

    private BulkDecision.Ticked ticked(ReportStory story, String post, String step, int version) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(story.id())
                .taskDefinitionKey(step)
                .taskCandidateGroup(post)
                .singleResult()
                .getId();
        return new BulkDecision.Ticked(task, version);
    }
}
