package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** What a person reads before sending is what the next step is due by after it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pending-calendar;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class NextDeadlineTest {

    private final ApplicationContext context;
    private final TaskPage page;
    private final TaskService tasks;

    @Autowired
    NextDeadlineTest(ApplicationContext context, TaskPage page, TaskService tasks) {
        this.context = context;
        this.page = page;
        this.tasks = tasks;
    }

    @Test
    void theDeadlineShownBeforeSendingIsTheOneThatHolds() {
        ReportStory story = ReportStory.begin(context, "003");
        ZonedDateTime shown = shown(story, "003.drafter", "userTask_draftReport", "SUBMIT");

        story.submit();

        assertThat(task(story, "userTask_giveOpinion").getDueDate().toInstant()).isEqualTo(shown.toInstant());
    }

    @Test
    void aReturnShowsWhenTheDrafterIsDue() {
        ReportStory story = ReportStory.begin(context, "004");
        story.submit();
        story.everybodyAgrees();
        String board = story.asked("userTask_giveOpinion").get(0);
        ZonedDateTime shown = shown(story, board, "userTask_giveOpinion", "RETURN");

        story.act(board, "userTask_giveOpinion", ReportStory.RETURN_STRAIGHT_BACK);

        assertThat(task(story, "userTask_draftReport").getDueDate().toInstant()).isEqualTo(shown.toInstant());
    }

    private ZonedDateTime shown(ReportStory story, String person, String step, String decision) {
        List<ZonedDateTime> shown = new ArrayList<>();
        story.as(
                person,
                () -> page.show(taskOf(story, person, step)).decisions().stream()
                        .filter(choice -> choice.code().equals(decision))
                        .forEach(choice -> shown.add(Objects.requireNonNull(choice.nextDue()))));
        return shown.get(0);
    }

    private String taskOf(ReportStory story, String post, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(story.id())
                .taskDefinitionKey(step)
                .taskCandidateGroup(post)
                .singleResult()
                .getId();
    }

    private Task task(ReportStory story, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(story.id())
                .taskDefinitionKey(step)
                .list()
                .get(0);
    }
}
