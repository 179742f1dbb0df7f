package org.reportchain.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.calendar.Calendars;
import org.reportchain.chain.ReportStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The engine itself counts the due dates of the shipped models in working days. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:working-days;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class WorkingDaysInTheEngineTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ApplicationContext context;
    private final ProcessEngine engine;
    private final Calendars calendars;

    @Autowired
    WorkingDaysInTheEngineTest(ApplicationContext context, ProcessEngine engine, Calendars calendars) {
        this.context = context;
        this.engine = engine;
        this.calendars = calendars;
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T09:00, 3 working days for 006, 2026-01-07T17:00",
        "2026-01-08T09:00, 2 working days for 006, 2026-01-10T17:00",
        "2026-01-08T09:00, 3 working days for 006, 2026-01-12T17:00",
        "2026-01-08T09:00, P3D, 2026-01-11T09:00", // what the engine understood before
    })
    void theEngineUnderstandsWorkingDays(LocalDateTime start, String text, LocalDateTime end) {
        assertThat(calendar().resolveDuedate(text, date(start))).isEqualTo(date(end));
    }

    @Test
    void stepsOfTheModelsAreDueByTheWorkingCalendar() {
        ReportStory story = ReportStory.begin(context, "006");
        assertDueAfter(task(story, "userTask_draftReport"), 11);

        story.submit();
        assertDueAfter(task(story, "userTask_giveOpinion"), 1);
    }

    private void assertDueAfter(Task task, int workingDays) {
        assertThat(task.getDueDate().toInstant())
                .isEqualTo(calendars
                        .inForce()
                        .deadline("006", task.getCreateTime().toInstant().atZone(ZONE), workingDays)
                        .toInstant());
    }

    private Task task(ReportStory story, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(story.id())
                .taskDefinitionKey(step)
                .list()
                .get(0);
    }

    private BusinessCalendar calendar() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getBusinessCalendarManager()
                .getBusinessCalendar(DueDateBusinessCalendar.NAME);
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(ZONE).toInstant());
    }
}
