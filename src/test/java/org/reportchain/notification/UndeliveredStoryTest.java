package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;

/** Mail servers that refuse, and reports that go on: what Cockpit shows of it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:undelivered;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.mail.poll-every=1d",
            "spring.mail.host=127.0.0.1"
        })
@ActiveProfiles("demo")
class UndeliveredStoryTest {

    private final ApplicationContext context;
    private final Notifications notifications;
    private final Delivery delivery;
    private final JavaMailSenderImpl smtp;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    @Autowired
    UndeliveredStoryTest(
            ApplicationContext context,
            Notifications notifications,
            Delivery delivery,
            JavaMailSenderImpl smtp,
            ProcessEngine engine,
            JdbcClient jdbc) {
        this.context = context;
        this.notifications = notifications;
        this.delivery = delivery;
        this.smtp = smtp;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingIsLeftOver() {
        jdbc.sql("delete from notification").update();
        allIncidents().forEach(incident -> engine.getRuntimeService().resolveIncident(incident.getId()));
    }

    @Test
    void refusedMailIsAnIncidentOfItsReportUntilItIsSentAnew() throws IOException {
        ReportStory story = ReportStory.begin(context, "006");
        try (RefusingSmtpServer server = new RefusingSmtpServer()) {
            smtp.setPort(server.port());
            tell(story, "refused@example");
            deliverEverything();
            deliverEverything();

            ProcessInstance instance = instance(story);
            assertThat(incidents(story)).singleElement().satisfies(incident -> {
                assertThat(incident.getIncidentType()).isEqualTo("mailUndelivered");
                assertThat(incident.getConfiguration())
                        .isEqualTo(String.valueOf(toldOf(story).id()));
                assertThat(incident.getExecutionId()).isEqualTo(instance.getId());
                assertThat(incident.getIncidentMessage())
                        .contains("Thư gửi Người nhận không đến được", "refused@example", "550 5.1.1 No such user");
            });
            story.as(
                    "01.monitor",
                    () -> assertThat(incidents(story)).as("seen in Cockpit").hasSize(1));
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .noRetriesLeft()
                            .count())
                    .isZero();

            story.submit();
            assertThat(story.openSteps()).as("the report goes on").containsExactly("userTask_giveOpinion");
            assertThat(incidents(story)).as("the incident outlives the step").hasSize(1);

            long mail = toldOf(story).id();
            resend(story, mail, "refused@example");
            assertThat(incidents(story)).isEmpty();
            deliverEverything();
            assertThat(incidents(story)).as("refused once more").hasSize(1);

            resend(story, mail, "right@example");
            deliverEverything();
            assertThat(incidents(story)).isEmpty();
            assertThat(toldOf(story).state()).isEqualTo(NotificationState.SENT);
        }
        assertThat(engine.getHistoryService()
                        .createHistoricIncidentQuery()
                        .configuration(String.valueOf(toldOf(story).id()))
                        .list())
                .hasSize(2)
                .allMatch(HistoricIncident::isResolved);
    }

    @Test
    void busyServerMakesAnIncidentOnlyWhenTheMailIsGivenUp() throws IOException {
        ReportStory story = ReportStory.begin(context, "007");
        try (RefusingSmtpServer server = new RefusingSmtpServer()) {
            smtp.setPort(server.port());
            tell(story, "busy@example");
            for (int attempt = 1; attempt <= 5; attempt++) {
                deliverEverything();
                assertThat(toldOf(story).state()).isEqualTo(NotificationState.WAITING);
                assertThat(incidents(story)).isEmpty();
            }
            deliverEverything();
        }
        assertThat(toldOf(story).state()).isEqualTo(NotificationState.FAILED);
        assertThat(incidents(story))
                .singleElement()
                .extracting(Incident::getIncidentMessage)
                .asString()
                .contains("Đã thử 6 lần", "451 4.3.0 Try again later");
    }

    @Test
    void reportThatHasEndedTakesItsIncidentAlongAndGetsNoOther() throws IOException {
        ReportStory story = ReportStory.begin(context, "008");
        try (RefusingSmtpServer server = new RefusingSmtpServer()) {
            smtp.setPort(server.port());
            tell(story, "refused@example");
            deliverEverything();
            assertThat(incidents(story)).hasSize(1);
            story.cancel("01.office");
            assertThat(toldOf(story).state()).isEqualTo(NotificationState.FAILED);

            resend(story, toldOf(story).id(), "refused@example");
            deliverEverything();
        }
        assertThat(toldOf(story).state()).isEqualTo(NotificationState.FAILED);
        assertThat(allIncidents()).isEmpty();
    }

    @Test
    void mailAboutNoReportIsNoIncident() throws IOException {
        ReportStory story = ReportStory.begin(context, "009");
        try (RefusingSmtpServer server = new RefusingSmtpServer()) {
            smtp.setPort(server.port());
            tell(story, "refused@example");
            jdbc.sql("update notification set report_id = null").update();
            deliverEverything();
        }
        assertThat(jdbc.sql("select state from notification where address = 'refused@example'")
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
        assertThat(incidents(story)).isEmpty();
    }

    @Test
    void stepsAreTakenWhileTheServerIsDownAndAllMailArrivesWhenItIsBack() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        smtp.setPort(server.getSmtp().getPort());
        server.stop();
        ReportStory story = ReportStory.begin(context, "005");
        story.submit();
        deliverEverything();
        story.everybodyAgrees();
        deliverEverything();
        List<Notification> waiting = notifications.ofReport(story.id()).stream()
                .filter(mail -> mail.state() == NotificationState.WAITING)
                .toList();
        assertThat(waiting).isNotEmpty();

        server.start();
        smtp.setPort(server.getSmtp().getPort());
        try {
            deliverEverything();
            assertThat(server.getReceivedMessages()).hasSameSizeAs(waiting);
        } finally {
            server.stop();
        }
        assertThat(notifications.ofReport(story.id()))
                .extracting(Notification::state)
                .doesNotContain(NotificationState.WAITING, NotificationState.FAILED);
        assertThat(incidents(story)).isEmpty();
    }

    private void tell(ReportStory story, String address) {
        Told.returned(notifications, story, new Recipient("told", "Người nhận", address));
    }

    private void resend(ReportStory story, long mail, String address) {
        story.as("admin", () -> notifications.resend(story.id(), mail, address, "Đã sửa địa chỉ", "admin"));
    }

    /** Makes one attempt for every mail that waits; one poll takes fifty. */
    private void deliverEverything() {
        jdbc.sql("update notification set next_attempt_at = :past where state = 'WAITING'")
                .params(Map.of("past", OffsetDateTime.parse("2022-01-01T00:00:00Z")))
                .update();
        delivery.deliverDue();
        delivery.deliverDue();
    }

    private Notification toldOf(ReportStory story) {
        return notifications.ofReport(story.id()).stream()
                .filter(mail -> mail.recipient().equals("told"))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance instance(ReportStory story) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("district-report")
                .processInstanceBusinessKey(story.id())
                .singleResult();
    }

    private List<Incident> incidents(ReportStory story) {
        return allIncidents().stream()
                .filter(incident ->
                        incident.getProcessInstanceId().equals(instance(story).getId()))
                .toList();
    }

    private List<Incident> allIncidents() {
        return engine.getRuntimeService().createIncidentQuery().unlimitedList();
    }
}
