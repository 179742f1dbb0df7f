package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.calendar.Calendars;
import org.reportchain.chain.ReportStory;
import org.reportchain.review.ReviewRounds;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Files that say something else than the calendar in force move no deadline until the city's office applies them. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pending-calendar;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class PendingCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime BEFORE = LocalTime.of(16, 30);
    private static final LocalTime BY_THE_FILES = LocalTime.of(17, 0);
    private static final String OFFICE = "01.office";

    private final ApplicationContext context;
    private final CalendarDesk desk;
    private final Calendars calendars;
    private final ReviewRounds rounds;
    private final TaskService tasks;
    private final ManagementService management;
    private final JdbcClient jdbc;

    @Autowired
    PendingCalendarTest(
            ApplicationContext context,
            CalendarDesk desk,
            Calendars calendars,
            ReviewRounds rounds,
            TaskService tasks,
            ManagementService management,
            JdbcClient jdbc) {
        this.context = context;
        this.desk = desk;
        this.calendars = calendars;
        this.rounds = rounds;
        this.tasks = tasks;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** Puts a calendar in force by which units close half an hour earlier than the files say. */
    @BeforeEach
    void otherHoursAreInForce() {
        int last = jdbc.sql("select max(version) from calendar_version")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into calendar_version (version, applied_at) values (?, current_timestamp)")
                .param(last + 1)
                .update();
        jdbc.sql("""
                insert into calendar_day (version, on_day, kind, name)
                select version + 1, on_day, kind, name from calendar_day where version = ?""").param(last).update();
        jdbc.sql("""
                insert into calendar_hours (version, unit, valid_from, morning_from, morning_to, afternoon_from, afternoon_to)
                values (?, '*', date '2022-01-01', time '07:30:00', time '11:30:00', time '13:00:00', time '16:30:00')""").param(last + 1).update();
    }

    @Test
    void applyingMovesOpenTasksTheirRoundAndItsTimer() {
        ReportStory drafted = ReportStory.begin(context, "018");
        ReportStory asked = ReportStory.begin(context, "006");
        asked.submit();
        assertThat(closing(drafted)).containsOnly(BEFORE);
        assertThat(closing(asked)).hasSizeGreaterThan(10).containsOnly(BEFORE);

        CalendarDesk.Pending pending = pending(asked);
        assertThat(pending.differences())
                .containsExactly(
                        new CalendarDifference("* 2022-01-01", "07:30–11:30, 13:00–16:30", "08:00–12:00, 13:00–17:00"));
        assertThat(pending.moves())
                .filteredOn(move -> move.report().equals(drafted.id()))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.step()).isEqualTo("Soạn thảo báo cáo");
                    assertThat(move.from().toLocalTime()).isEqualTo(BEFORE);
                    assertThat(move.to().toLocalTime()).isEqualTo(BY_THE_FILES);
                });

        Date reminder = timer(drafted, "boundaryEvent_draftReportRemind");
        CalendarDesk.View applied = apply(asked, pending.seal());

        assertThat(applied.pending()).isNull();
        assertThat(calendars.pending()).isEmpty();
        assertThat(closing(drafted)).containsOnly(BY_THE_FILES);
        assertThat(closing(asked)).containsOnly(BY_THE_FILES);
        assertThat(time(Date.from(rounds.current(asked.id()).orElseThrow().due())))
                .isEqualTo(BY_THE_FILES);
        assertThat(time(timer(asked, "timerEvent_roundOverdue"))).isEqualTo(BY_THE_FILES);
        assertThat(timer(drafted, "boundaryEvent_draftReportRemind"))
                .as("half of another working time")
                .isNotEqualTo(reminder);
        assertThat(audited("CALENDAR_APPLIED")).isEqualTo(1);
        assertThat(audited("DEADLINE_MOVED")).isEqualTo(pending.moves().size());
    }

    @Test
    void nothingMovesWhenTheListHasChangedMeanwhile() {
        ReportStory first = ReportStory.begin(context, "019");
        CalendarDesk.Pending seen = pending(first);
        ReportStory.begin(context, "020");

        assertThatThrownBy(() -> apply(first, seen.seal()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(closing(first)).containsOnly(BEFORE);
        assertThat(calendars.pending()).isPresent();
    }

    @Test
    void dueDateThatSomebodyHasSetByHandStays() {
        ReportStory story = ReportStory.begin(context, "021");
        Task task = open(story).get(0);
        Date byHand = new Date(task.getDueDate().getTime() - 3_600_000);
        tasks.setDueDate(task.getId(), byHand);

        assertThat(pending(story).moves()).noneMatch(move -> move.report().equals(story.id()));
    }

    @Test
    void onlyTheCityOfficeAndAdministratorsSeeTheCalendar() {
        ReportStory story = ReportStory.begin(context, "002");

        assertThatThrownBy(() -> story.as("002.drafter", () -> desk.show(0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        story.as("admin", () -> assertThat(desk.show(2022).days()).hasSize(15));
    }

    private CalendarDesk.Pending pending(ReportStory story) {
        List<CalendarDesk.View> seen = new ArrayList<>();
        story.as(OFFICE, () -> seen.add(desk.show(0)));
        return Objects.requireNonNull(seen.get(0).pending());
    }

    private CalendarDesk.View apply(ReportStory story, String seal) {
        List<CalendarDesk.View> seen = new ArrayList<>();
        story.as(OFFICE, () -> seen.add(desk.apply(new CalendarDesk.Order(seal))));
        return seen.get(0);
    }

    private List<LocalTime> closing(ReportStory story) {
        return open(story).stream().map(task -> time(task.getDueDate())).toList();
    }

    private List<Task> open(ReportStory story) {
        return tasks.createTaskQuery().processInstanceBusinessKey(story.id()).list();
    }

    private Date timer(ReportStory story, String event) {
        String instance = open(story).get(0).getProcessInstanceId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult()
                .getDuedate();
    }

    private int audited(String kind) {
        return jdbc.sql("select count(*) from audit_event where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private static LocalTime time(Date date) {
        return date.toInstant().atZone(ZONE).toLocalTime();
    }
}
