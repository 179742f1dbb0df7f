package org.reportchain.notification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.chain.ReportStory;
import org.reportchain.notification.Digests;
import org.reportchain.notification.Preferences;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Substitutions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A working morning, a day off, and what each person finds in the mail. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:bulk;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class MorningDigestTest {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final String DRAFTING = "Soạn thảo báo cáo: báo cáo 6 tháng đầu năm 2022 của ";

    private final ApplicationContext context;
    private final Calendars calendars;
    private final Digests digests;
    private final Desks desks;
    private final Preferences preferences;
    private final Organisation organisation;
    private final Substitutions substitutions;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    @Autowired
    MorningDigestTest(
            ApplicationContext context,
            Calendars calendars,
            Digests digests,
            Desks desks,
            Preferences preferences,
            Organisation organisation,
            Substitutions substitutions,
            TaskService tasks,
            JdbcClient jdbc) {
        this.context = context;
        this.calendars = calendars;
        this.digests = digests;
        this.desks = desks;
        this.preferences = preferences;
        this.organisation = organisation;
        this.substitutions = substitutions;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void noMorningHasBeen() {
        jdbc.sql("delete from digest_morning").update();
        jdbc.sql("delete from notification where event = 'DIGEST'").update();
    }

    @Test
    void everybodyIsToldWhatWaitsWhatCameBackAndWhatOthersHave() {
        ReportStory asked = ReportStory.begin(context, "019");
        asked.submit();
        String answered = asked.asked("userTask_giveOpinion").get(0);
        asked.decide(answered, "userTask_giveOpinion", "AGREE");
        String silent = asked.asked("userTask_giveOpinion").get(0);
        ReportStory back = ReportStory.begin(context, "021");
        back.submit();
        back.everybodyAgrees();
        back.act("021.office", "userTask_giveOpinion", ReportStory.RETURN_STRAIGHT_BACK);
        ReportStory.begin(context, "018");
        ReportStory.begin(context, "017");
        preferences.choose("017.drafter", "DIGEST", "OFF");

        LocalDate day = workingDayAfter(LocalDate.now(WorkingCalendar.ZONE).plusDays(40));
        at(day, MORNING.minusSeconds(1)).sendIfDue();
        assertThat(recipients()).isEmpty();
        at(day, MORNING).sendIfDue();

        assertThat(recipients())
                .contains(silent, "019.drafter", "019.office-chief", "021.drafter", "021.office-chief", "018.drafter")
                .doesNotContain(answered, "019.clerk", "021.office", "018.office-chief", "017.drafter", "01.monitor")
                .doesNotHaveDuplicates();
        assertThat(mailOf(silent)).contains("Việc đang chờ đồng chí", "Cho ý kiến dự thảo: ", ", quá hạn từ ");
        assertThat(mailOf("018.drafter"))
                .contains("Việc đang chờ đồng chí", DRAFTING + "Huyện ủy Gia Lâm, quá hạn từ ")
                .doesNotContain("đang chờ nơi khác");
        assertThat(mailOf("019.drafter"))
                .contains("Báo cáo đã gửi, đang chờ nơi khác", "Cho ý kiến dự thảo: ", " chờ từ ", " và ", " nơi khác")
                .doesNotContain("Việc đang chờ đồng chí");
        assertThat(mailOf("021.drafter"))
                .contains("Báo cáo được trả lại để chỉnh lý", DRAFTING + "Quận ủy Bắc Từ Liêm", "#/?task=")
                .doesNotContain("đang chờ nơi khác");
        assertThat(mailOf("021.office-chief"))
                .contains("Báo cáo được trả lại để chỉnh lý", "#/bao-cao/" + back.id())
                .doesNotContain("#/?task=");
    }

    @Test
    void taskThatAColleagueHasTakenWaitsForThatColleagueOnly() {
        ReportStory story = ReportStory.begin(context, "001");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        story.adopt();
        story.claim("001.secretary", "userTask_signReport");

        at(workingDayAfter(LocalDate.now(WorkingCalendar.ZONE)), MORNING).sendIfDue();

        assertThat(mailOf("001.secretary")).contains("Ký báo cáo: ");
        assertThat(recipients()).doesNotContain("001.deputy-secretary-1", "001.deputy-secretary-2");
        assertThat(mailOf("001.drafter")).contains("Ký báo cáo: ", "tại Bí thư Quận ủy Ba Đình");
    }

    @Test
    void substituteIsToldForWhomATaskWaits() {
        ReportStory.begin(context, "276");
        LocalDate today = LocalDate.now(WorkingCalendar.ZONE);
        substitutions.name(
                new Substitutions.Order(
                        "276.drafter", "276.drafter", "276.clerk", today, today.plusDays(20), "Nghỉ phép"),
                "276.drafter",
                false);

        at(workingDayAfter(today), MORNING).sendIfDue();

        String holder = organisation.person("276.drafter").name();
        assertThat(mailOf("276.clerk")).contains(DRAFTING, "(thay mặt " + holder + ")");
        assertThat(mailOf("276.drafter")).contains(DRAFTING).doesNotContain("thay mặt");
    }

    @Test
    void cityFindsTheMostUrgentFirstUnderTheirDistricts() {
        List<ReportStory> stories = List.of("006", "268").stream()
                .map(unit -> ReportStory.begin(context, unit))
                .toList();
        for (ReportStory story : stories) {
            story.submit();
            story.everybodyAgrees();
            story.everybodyAgrees();
            story.adopt();
            story.signAndRelease(1);
        }
        Task late = tasks.createTaskQuery().tenantIdIn("268").singleResult();
        tasks.setDueDate(late.getId(), Date.from(Instant.parse("2022-06-17T10:00:00Z")));

        at(workingDayAfter(LocalDate.now(WorkingCalendar.ZONE)), MORNING).sendIfDue();

        assertThat(mailOf("01.office"))
                .containsSubsequence(
                        "\n\nQuận ủy Hà Đông\n- Tiếp nhận báo cáo: ",
                        "quá hạn từ 17:00 ngày 17/06/2022",
                        "\n\nQuận ủy Đống Đa\n- Tiếp nhận báo cáo: ");
    }

    @Test
    void nobodyIsWrittenToTwiceAndNobodyOnADayOff() {
        ReportStory.begin(context, "016");
        LocalDate friday = workingDayAfter(LocalDate.now(WorkingCalendar.ZONE));
        while (calendars.inForce().isWorkingDay(friday.plusDays(1))) {
            friday = friday.plusDays(1);
        }
        at(friday.plusDays(1), LocalTime.NOON).sendIfDue();
        assertThat(recipients()).isEmpty();

        at(friday, LocalTime.of(15, 0)).sendIfDue();
        List<String> once = recipients();
        assertThat(once).contains("016.drafter");
        at(friday, LocalTime.of(15, 1)).sendIfDue();
        assertThat(recipients()).isEqualTo(once);
    }

    @Test
    void aThousandPeopleAreReadInSeconds() {
        long begin = System.nanoTime();
        assertThat(desks.at(ZonedDateTime.now(WorkingCalendar.ZONE)).digests()).hasSizeGreaterThan(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    private MorningDigest at(LocalDate day, LocalTime time) {
        ZonedDateTime now = day.atTime(time).atZone(WorkingCalendar.ZONE);
        return new MorningDigest(calendars, digests, desks, Clock.fixed(now.toInstant(), now.getZone()));
    }

    private LocalDate workingDayAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!calendars.inForce().isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private List<String> recipients() {
        return jdbc.sql("select recipient from notification where event = 'DIGEST' order by recipient")
                .query(String.class)
                .list();
    }

    private String mailOf(String person) {
        return jdbc.sql("select body_text from notification where event = 'DIGEST' and recipient = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
