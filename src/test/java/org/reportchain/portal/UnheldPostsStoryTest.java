package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.notification.Notification;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.Notifications;
import org.reportchain.organisation.SubstitutionsChanged;
import org.reportchain.report.ReportState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Posts lose their last holder while reports wait for them. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:unheld;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class UnheldPostsStoryTest {

    private static final String RELEASE = "userTask_releaseReport";
    private static final String VOTE = "userTask_vote";
    private static final Map<String, Object> RELEASED =
            Map.of("decision", "RELEASE", "number", 1, "date", "2022-06-22");

    private final ApplicationContext context;
    private final SubstituteDesk desk;
    private final TaskPage form;
    private final History history;
    private final Notifications notifications;
    private final IdentityService identities;
    private final JdbcClient jdbc;

    @Autowired
    UnheldPostsStoryTest(
            ApplicationContext context,
            SubstituteDesk desk,
            TaskPage form,
            History history,
            Notifications notifications,
            IdentityService identities,
            JdbcClient jdbc) {
        this.context = context;
        this.desk = desk;
        this.form = form;
        this.history = history;
        this.notifications = notifications;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("update post_holder set valid_to = date '2025-06-30' where valid_to = date '2022-01-01'")
                .update();
        context.publishEvent(new SubstitutionsChanged());
    }

    @Test
    void officeChiefLooksAfterThePostUntilSomebodyHoldsIt() {
        ReportStory story = ReportStory.begin(context, "004");
        signed(story);
        story.claim("004.clerk", RELEASE);
        leave("004.clerk");

        assertThat(groups("004.office-chief")).contains("004.clerk");
        assertThat(mailed(story)).containsExactly("004.office-chief");
        assertThat(told(story))
                .containsExactly(new Row(
                        "Chuyển “Ban hành báo cáo” cho Chánh Văn phòng Quận ủy Long Biên",
                        "Văn thư Quận ủy Long Biên chưa có người giữ."));
        assertThat(unheld())
                .containsExactly(new SubstituteDesk.Unheld(
                        "004.clerk", "Văn thư Quận ủy Long Biên", "Chánh Văn phòng Quận ủy Long Biên", 1));
        context.publishEvent(new SubstitutionsChanged());
        assertThat(told(story)).as("told once").hasSize(1);
        assertThat(mailed(story)).hasSize(1);

        String task = story.onlyTask("004.office-chief", RELEASE).getId();
        story.as("004.office-chief", () -> {
            TaskPage.TaskView view = form.show(task).task();
            assertThat(view.unheld()).isTrue();
            assertThat(view.assignee())
                    .as("the claim of who has left is given back")
                    .isNull();
        });
        assertThatThrownBy(() -> story.claim("004.drafter", RELEASE)).isInstanceOf(AssertionError.class);
        story.act("004.office-chief", RELEASE, RELEASED);
        assertThat(story.state()).isEqualTo(ReportState.AWAITING_APPROVAL);

        everybodyIsBack();
        assertThat(groups("004.office-chief")).doesNotContain("004.clerk");
        assertThat(unheld()).isEmpty();
    }

    @Test
    void taskThatBeginsAtAnUnheldPostSaysSoFromTheStart() {
        leave("019.clerk");
        ReportStory story = ReportStory.begin(context, "019");
        signed(story);
        assertThat(told(story))
                .extracting(Row::what)
                .containsExactly("Chuyển “Ban hành báo cáo” cho Chánh Văn phòng Quận ủy Nam Từ Liêm");
        assertThat(notifications.ofReport(story.id()))
                .filteredOn(mail -> mail.subject().contains("Ban hành báo cáo"))
                .extracting(Notification::recipient)
                .containsExactly("019.office-chief");
    }

    @Test
    void nobodyVotesInAnEmptySeatButAdministratorsSeeIt() {
        ReportStory story = ReportStory.begin(context, "007");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        leave("007.standing-member-07");

        assertThat(groups("007.office-chief")).doesNotContain("007.standing-member-07");
        assertThat(mailed(story)).isEmpty();
        assertThat(told(story))
                .extracting(Row::what)
                .containsExactly("Đưa “Biểu quyết thông qua báo cáo” vào danh sách của quản trị");
        assertThat(unheld())
                .containsExactly(new SubstituteDesk.Unheld(
                        "007.standing-member-07", "Ủy viên Ban Thường vụ Quận ủy Hai Bà Trưng", null, 1));
        assertThat(story.asked(VOTE)).contains("007.standing-member-07");
        story.asked(VOTE).stream()
                .filter(seat -> !seat.equals("007.standing-member-07"))
                .limit(7)
                .forEach(seat -> story.decide(seat, VOTE, "IN_FAVOUR"));
        assertThat(story.state()).isEqualTo(ReportState.AWAITING_SIGNATURE);
        assertThat(unheld()).as("the majority decides without the seat").isEmpty();
    }

    @Test
    void tasksOfAChiefsPostGoToTheAdministratorsList() {
        ReportStory story = ReportStory.begin(context, "268");
        leave("268.drafter");
        leave("268.office-chief");
        assertThat(told(story))
                .extracting(Row::what)
                .containsExactly(
                        "Đưa “Soạn thảo báo cáo” vào danh sách của quản trị",
                        "Chuyển “Soạn thảo báo cáo” cho Chánh Văn phòng Quận ủy Hà Đông");
        assertThat(unheld()).extracting(SubstituteDesk.Unheld::caretaker).containsOnlyNulls();
    }

    private static void signed(ReportStory story) {
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        story.adopt();
        story.act(story.person("secretary"), "userTask_signReport", Map.of("decision", "SIGN", "authority", "T/M"));
    }

    private void leave(String post) {
        jdbc.sql("update post_holder set valid_to = date '2022-01-01' where post = ?")
                .param(post)
                .update();
        context.publishEvent(new SubstitutionsChanged());
    }

    private List<SubstituteDesk.Unheld> unheld() {
        List<SubstituteDesk.Unheld> unheld = new ArrayList<>();
        identities.setAuthentication("admin", groups("admin"), List.of());
        try {
            unheld.addAll(desk.show().unheld());
        } finally {
            identities.clearAuthentication();
        }
        return unheld;
    }

    private List<String> mailed(ReportStory story) {
        return notifications.ofReport(story.id()).stream()
                .filter(mail -> mail.event() == NotificationEvent.HANDED_OVER)
                .map(Notification::recipient)
                .toList();
    }

    private record Row(String what, String detail) {}

    private List<Row> told(ReportStory story) {
        List<Row> rows = new ArrayList<>();
        story.as(
                "01.office",
                () -> history.show(story.id()).rows().stream()
                        .filter(row -> row.detail() != null && row.detail().endsWith("chưa có người giữ."))
                        .map(row -> new Row(row.what(), row.detail()))
                        .forEach(rows::add));
        return rows;
    }

    private List<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
