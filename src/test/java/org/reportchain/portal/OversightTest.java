package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.chain.ReportStory;
import org.reportchain.notification.Notification;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.Notifications;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.ReviewRounds;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Steps that nobody does: who is reminded, who is told, and what those above a step can do about it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:history;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class OversightTest {

    private static final String DRAFT_TIMER = "boundaryEvent_draftReportRemind";
    private static final String ROUND_TIMER = "boundaryEvent_giveOpinionRemind";
    private static final String OFFICE = "01.office";

    private final ApplicationContext context;
    private final Oversight oversight;
    private final History history;
    private final Stepper stepper;
    private final Reports reports;
    private final ReviewRounds rounds;
    private final Notifications notifications;
    private final Calendars calendars;
    private final TaskService tasks;
    private final ManagementService management;
    private final JdbcClient jdbc;

    @Autowired
    OversightTest(
            ApplicationContext context,
            Oversight oversight,
            History history,
            Stepper stepper,
            Reports reports,
            ReviewRounds rounds,
            Notifications notifications,
            Calendars calendars,
            TaskService tasks,
            ManagementService management,
            JdbcClient jdbc) {
        this.context = context;
        this.oversight = oversight;
        this.history = history;
        this.stepper = stepper;
        this.reports = reports;
        this.rounds = rounds;
        this.notifications = notifications;
        this.calendars = calendars;
        this.tasks = tasks;
        this.management = management;
        this.jdbc = jdbc;
    }

    @Test
    void everyRungTellsItsPeopleThenTheTimerRestsAndNothingIsDecided() {
        ReportStory story = ReportStory.begin(context, "001");
        Date due = open(story).get(0).getDueDate();

        List<String> rungs = new ArrayList<>();
        for (int rung = 1; rung <= 5; rung++) {
            story.fire(DRAFT_TIMER);
            rungs.add(String.join(", ", mailed(story, NotificationEvent.ESCALATED)));
            assertThat(mailed(story, NotificationEvent.REMINDER)).hasSize(rung).containsOnly("001.drafter");
        }

        assertThat(rungs).containsExactly("", "", "", "001.secretary", "001.secretary, 01.office");
        assertThat(timer(story, DRAFT_TIMER)).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
        assertThat(open(story))
                .singleElement()
                .satisfies(task -> assertThat(task.getDueDate()).isEqualTo(due));
        assertThat(reports.report(story.id()).state()).isEqualTo(ReportState.DRAFTING);
        assertThat(told(story))
                .containsExactly(
                        "Nhắc việc “Soạn thảo báo cáo”: Đã qua nửa thời hạn",
                        "Nhắc việc “Soạn thảo báo cáo”: Còn 1 ngày làm việc",
                        "Nhắc việc “Soạn thảo báo cáo”: Hôm nay đến hạn",
                        "Báo cáo Bí thư Quận ủy Ba Đình về việc “Soạn thảo báo cáo”: Quá hạn 1 ngày làm việc",
                        "Báo cáo Văn phòng Thành ủy Hà Nội về việc “Soạn thảo báo cáo”: Quá hạn 3 ngày làm việc");
        Stepper.Calls calls = Objects.requireNonNull(
                stepper.of(reports.report(story.id())).get(0).calls());
        assertThat(calls.times()).isEqualTo(5);
        assertThat(calls.reportedTo()).containsExactly("Bí thư Quận ủy Ba Đình", "Văn phòng Thành ủy Hà Nội");
        assertThat(audited(story, "REMINDED")).isEqualTo(5);
    }

    @Test
    void reportThatCameBackRemindsFromTheFirstRungOn() {
        ReportStory story = ReportStory.begin(context, "002");
        Instant first = timer(story, DRAFT_TIMER);
        story.fire(DRAFT_TIMER);
        story.fire(DRAFT_TIMER);
        assertThat(timer(story, DRAFT_TIMER)).isAfter(first);
        story.submit();
        assertThat(timers(story, DRAFT_TIMER)).isEmpty();
        story.everybodyAgrees();
        story.act("002.propaganda", "userTask_giveOpinion", ReportStory.RETURN_STRAIGHT_BACK);
        assertThat(timers(story, ROUND_TIMER)).isEmpty();

        assertThat(Duration.between(first, timer(story, DRAFT_TIMER)).abs()).isLessThan(Duration.ofDays(1));
        story.fire(DRAFT_TIMER);

        assertThat(told(story).stream().filter(what -> what.endsWith("Đã qua nửa thời hạn")))
                .hasSize(2);
        assertThat(mailed(story, NotificationEvent.REMINDER)).hasSize(3);
    }

    @Test
    void onlyThoseWhoAreSilentInARoundAreReminded() {
        ReportStory story = ReportStory.begin(context, "004");
        story.submit();
        List<String> asked = story.asked("userTask_giveOpinion");
        story.decide(asked.get(0), "userTask_giveOpinion", "AGREE");
        story.decide(asked.get(1), "userTask_giveOpinion", "AGREE");
        Instant first = timer(story, ROUND_TIMER);

        story.fire(ROUND_TIMER);

        List<String> silent = asked.subList(2, asked.size());
        assertThat(mailed(story, NotificationEvent.REMINDER)).containsExactlyInAnyOrderElementsOf(silent);
        assertThat(told(story)).hasSize(1);

        setBack(story, ROUND_TIMER, first);
        story.fire(ROUND_TIMER);

        assertThat(mailed(story, NotificationEvent.REMINDER))
                .as("the same rung again")
                .hasSameSizeAs(silent);
        assertThat(told(story)).hasSize(1);
    }

    @Test
    void standstillOverSeveralRungsRemindsOnceAndSaysThatItIsLate() {
        ReportStory story = ReportStory.begin(context, "020");
        Task task = open(story).get(0);
        WorkingCalendar calendar = calendars.inForce();
        ZonedDateTime now = ZonedDateTime.now(WorkingCalendar.ZONE);
        ZonedDateTime due =
                calendar.shifted(now.toLocalDate(), -2).atTime(17, 0).atZone(WorkingCalendar.ZONE);
        jdbc.sql("update act_ru_task set create_time_ = ?, due_date_ = ? where id_ = ?")
                .params(Date.from(now.minusDays(30).toInstant()), Date.from(due.toInstant()), task.getId())
                .update();

        setBack(story, DRAFT_TIMER, now.minusDays(15).toInstant());

        story.fire(DRAFT_TIMER);

        assertThat(told(story))
                .singleElement()
                .asString()
                .startsWith("Báo cáo Bí thư Huyện ủy Thanh Trì")
                .endsWith("Quá hạn 1 ngày làm việc");
        assertThat(rows(story).get(0).detail()).contains("Gửi muộn");
        assertThat(timer(story, DRAFT_TIMER))
                .isEqualTo(calendar.deadline("020", due, 3).toInstant());
    }

    @Test
    void superiorUrgesThoseWhoAreSilentOnceInFourWorkingHours() {
        ReportStory story = ReportStory.begin(context, "008");
        story.submit();
        List<String> asked = story.asked("userTask_giveOpinion");
        story.decide(asked.get(0), "userTask_giveOpinion", "AGREE");
        Instant timer = timer(story, ROUND_TIMER);

        Oversight.View urged = as(story, "008.office-chief", () -> urge(story, ChainStep.COMMUNES));

        Instant again = Objects.requireNonNull(Objects.requireNonNull(urged).urgeAgainAt());
        assertThat(again).isAfter(Instant.now().plus(Duration.ofHours(4)).minusSeconds(60));
        List<String> silent = asked.subList(1, asked.size());
        assertThat(mailed(story, NotificationEvent.URGED)).containsExactlyInAnyOrderElementsOf(silent);
        refused(Refusal.Kind.CONFLICT, "Đôn đốc lại được từ", story, OFFICE, () -> urge(story, ChainStep.COMMUNES));
        assertThat(mailed(story, NotificationEvent.URGED)).hasSize(silent.size());
        assertThat(story.asked("userTask_giveOpinion")).isEqualTo(silent);
        assertThat(timer(story, ROUND_TIMER)).isEqualTo(timer);
        assertThat(told(story)).containsExactly("Đôn đốc “Cho ý kiến dự thảo”");
        assertThat(audited(story, "URGED")).isEqualTo(1);

        jdbc.sql("update reminder set reminded_at = dateadd('DAY', -30, reminded_at) where report = ?")
                .param(story.id())
                .update();
        as(story, OFFICE, () -> urge(story, ChainStep.COMMUNES));
        assertThat(mailed(story, NotificationEvent.URGED)).hasSize(2 * silent.size());
    }

    @Test
    void onlyThoseAboveAStepUrgeAndExtend() {
        ReportStory story = ReportStory.begin(context, "016");
        for (String person : List.of("016.drafter", "016.office-chief", "016.secretary", "admin")) {
            assertThat(as(story, person, () -> oversight.of(story.id()))).isNull();
            refused(Refusal.Kind.FORBIDDEN, "cấp trên", story, person, () -> urge(story, ChainStep.DRAFT));
        }
        refused(Refusal.Kind.NOT_FOUND, "Không tìm thấy", story, "018.secretary", () -> urge(story, ChainStep.DRAFT));
        refused(Refusal.Kind.CONFLICT, "Soạn thảo", story, OFFICE, () -> urge(story, ChainStep.VOTE));
        refused(Refusal.Kind.CONFLICT, "Soạn thảo", story, OFFICE, () -> urge(story, null));
        assertThat(as(story, OFFICE, () -> oversight.of(story.id()))).isNotNull();

        ReportStory received = atTheCity("268");
        assertThat(as(received, OFFICE, () -> oversight.of(received.id())))
                .as("nobody is above their own step")
                .isNull();
    }

    @Test
    void extensionMovesTasksRoundTimerAndReminders() {
        ReportStory story = ReportStory.begin(context, "021");
        story.submit();
        Instant overdue = timer(story, "timerEvent_roundOverdue");
        LocalDateTime later = workingDay(4);

        Oversight.View extended =
                as(story, "021.office-chief", () -> extend(story, overdue, later, "Chờ số liệu của Cục Thống kê"));

        Instant to = later.atZone(WorkingCalendar.ZONE).toInstant();
        assertThat(Objects.requireNonNull(extended).due()).isEqualTo(to);
        assertThat(open(story))
                .hasSizeGreaterThan(5)
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(to));
        assertThat(rounds.current(story.id()).orElseThrow().due()).isEqualTo(to);
        assertThat(timer(story, "timerEvent_roundOverdue")).isEqualTo(to);
        story.fire(ROUND_TIMER);
        story.fire(ROUND_TIMER);
        story.fire(ROUND_TIMER);
        assertThat(told(story).get(3)).isEqualTo("Nhắc việc “Cho ý kiến dự thảo”: Hôm nay đến hạn");
        assertThat(mailed(story, NotificationEvent.DEADLINE_MOVED)).hasSameSizeAs(open(story));
        assertThat(rows(story).get(0).what()).startsWith("Gia hạn “Cho ý kiến dự thảo” từ ");
        assertThat(rows(story).get(0).detail()).isEqualTo("Lý do: Chờ số liệu của Cục Thống kê");
        assertThat(audited(story, "DEADLINE_EXTENDED")).isEqualTo(1);
    }

    @Test
    void restingTimerRemindsAgainAfterAnExtension() {
        ReportStory story = ReportStory.begin(context, "018");
        for (int rung = 1; rung <= 5; rung++) {
            story.fire(DRAFT_TIMER);
        }
        Instant due = open(story).get(0).getDueDate().toInstant();
        LocalDateTime later = workingDay(20);

        as(story, OFFICE, () -> extend(story, due, later, "Bổ sung chỉ tiêu"));

        assertThat(timer(story, DRAFT_TIMER))
                .isBefore(later.atZone(WorkingCalendar.ZONE).toInstant());
        story.fire(DRAFT_TIMER);
        assertThat(mailed(story, NotificationEvent.REMINDER)).hasSize(6);
    }

    @Test
    void extensionNeedsAReasonAndALaterWorkingMoment() {
        ReportStory story = ReportStory.begin(context, "017");
        Instant due = open(story).get(0).getDueDate().toInstant();
        LocalDateTime good = workingDay(20);
        Refusal.Kind invalid = Refusal.Kind.INVALID;

        refused(invalid, "Chưa nêu lý do", story, OFFICE, () -> extend(story, due, good, " "));
        refused(invalid, "Chưa nêu lý do", story, OFFICE, () -> extend(story, due, good, null));
        refused(invalid, "U+202E", story, OFFICE, () -> extend(story, due, good, "Chờ\u202e số liệu"));
        refused(Refusal.Kind.TOO_LARGE, "dài", story, OFFICE, () -> extend(story, due, good, "x".repeat(2001)));
        refused(invalid, "Chưa ghi thời hạn", story, OFFICE, () -> extend(story, due, null, "Chờ"));
        refused(invalid, "thời hạn cũ", story, OFFICE, () -> extend(story, due, workingDay(2), "Chờ"));
        refused(invalid, "phải sau lúc này", story, OFFICE, () -> extend(story, due, LocalDateTime.MIN, "Chờ"));
        refused(invalid, "quá xa", story, OFFICE, () -> extend(story, due, LocalDateTime.MAX, "Chờ"));
        refused(invalid, "giờ làm việc", story, OFFICE, () -> extend(story, due, good.withHour(20), "Chờ"));
        refused(Refusal.Kind.CONFLICT, "tải lại", story, OFFICE, () -> extend(story, due.plusSeconds(1), good, "Chờ"));
        refused(Refusal.Kind.CONFLICT, "tải lại", story, OFFICE, () -> extend(story, null, good, "Chờ"));
        assertThat(open(story).get(0).getDueDate().toInstant()).isEqualTo(due);
        assertThat(rows(story)).isEmpty();

        as(story, OFFICE, () -> extend(story, due, good, "Chờ"));
        refused(Refusal.Kind.CONFLICT, "tải lại", story, OFFICE, () -> extend(story, due, good, "Chờ"));
    }

    private ReportStory atTheCity(String unit) {
        ReportStory story = ReportStory.begin(context, unit);
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        story.adopt();
        story.signAndRelease(1);
        return story;
    }

    private Oversight.View urge(ReportStory story, @Nullable ChainStep step) {
        return oversight.urge(story.id(), new Oversight.Urge(step));
    }

    private Oversight.View extend(
            ReportStory story, @Nullable Instant seen, @Nullable LocalDateTime due, @Nullable String reason) {
        ChainStep step = stepper.of(reports.report(story.id())).stream()
                .filter(one -> one.status() == Stepper.Status.CURRENT)
                .findFirst()
                .orElseThrow()
                .code();
        return oversight.extend(story.id(), new Oversight.Extension(step, seen, due, reason));
    }

    private void refused(Refusal.Kind kind, String sentence, ReportStory story, String person, Supplier<?> act) {
        assertThatThrownBy(() -> as(story, person, act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
                .hasMessageContaining(sentence);
    }

    private static <T> @Nullable T as(ReportStory story, String person, Supplier<T> act) {
        List<@Nullable T> answer = new ArrayList<>();
        story.as(person, () -> answer.add(act.get()));
        return answer.get(0);
    }

    /** The closing time of a working day to come. */
    private LocalDateTime workingDay(int days) {
        return calendars
                .inForce()
                .deadline("006", ZonedDateTime.now(WorkingCalendar.ZONE), days)
                .toLocalDateTime();
    }

    private List<Task> open(ReportStory story) {
        return tasks.createTaskQuery().processInstanceBusinessKey(story.id()).list();
    }

    private Instant timer(ReportStory story, String event) {
        assertThat(timers(story, event)).hasSize(1);
        return timers(story, event).get(0);
    }

    private List<Instant> timers(ReportStory story, String event) {
        return open(story).stream()
                .map(Task::getProcessInstanceId)
                .distinct()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).activityId(event).list().stream())
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private void setBack(ReportStory story, String event, Instant due) {
        management.createJobQuery().activityId(event).list().stream()
                .filter(job -> open(story).get(0).getProcessInstanceId().equals(job.getProcessInstanceId()))
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(due)));
    }

    private List<String> mailed(ReportStory story, NotificationEvent event) {
        return notifications.ofReport(story.id()).stream()
                .filter(mail -> mail.event() == event)
                .map(Notification::recipient)
                .toList();
    }

    private List<HistoryRow> rows(ReportStory story) {
        List<HistoryRow> rows = new ArrayList<>();
        story.as(OFFICE, () -> rows.addAll(history.show(story.id()).rows()));
        return rows.stream()
                .filter(row -> row.kind() == HistoryRow.Kind.REMINDER)
                .sorted(Comparator.comparing(HistoryRow::at))
                .toList();
    }

    private List<String> told(ReportStory story) {
        return rows(story).stream().map(HistoryRow::what).toList();
    }

    private int audited(ReportStory story, String kind) {
        return jdbc.sql("select count(*) from audit_event where report = ? and kind = ?")
                .params(story.id(), kind)
                .query(Integer.class)
                .single();
    }
}
