package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.notification.Notification;
import org.reportchain.notification.NotificationState;
import org.reportchain.notification.Notifications;
import org.reportchain.notification.Recipient;
import org.reportchain.notification.RefusingSmtpServer;
import org.reportchain.notification.Told;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;

/** A mail that the server refused, and the administrator who sends it again. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail-desk;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.mail.poll-every=50ms",
            "spring.mail.host=127.0.0.1"
        })
@ActiveProfiles("demo")
class MailDeskTest {

    private static final String KNOWN = "006.clerk@bao-cao.example";

    private final ApplicationContext context;
    private final MailDesk desk;
    private final ReportRun run;
    private final History history;
    private final Notifications notifications;
    private final RuntimeService runtime;
    private final JavaMailSenderImpl smtp;
    private final JdbcClient jdbc;

    @Autowired
    MailDeskTest(
            ApplicationContext context,
            MailDesk desk,
            ReportRun run,
            History history,
            Notifications notifications,
            RuntimeService runtime,
            JavaMailSenderImpl smtp,
            JdbcClient jdbc) {
        this.context = context;
        this.desk = desk;
        this.run = run;
        this.history = history;
        this.notifications = notifications;
        this.runtime = runtime;
        this.smtp = smtp;
        this.jdbc = jdbc;
    }

    @Test
    void administratorSendsARefusedMailToTheRightAddressAndNobodyElseDoes() throws IOException {
        try (RefusingSmtpServer server = new RefusingSmtpServer()) {
            smtp.setPort(server.port());
            ReportStory story = ReportStory.begin(context, "006");
            Told.returned(notifications, story, new Recipient("006.clerk", "Văn thư", "refused@example"));
            await().until(() -> incidents() == 1);

            ReportRun.MailView refused = mail(story, "admin");
            assertThat(refused.resend()).isEqualTo(new MailDesk.Resend("refused@example", KNOWN));
            assertThat(mail(story, "01.monitor").resend()).isNull();
            for (String person : List.of("01.monitor", "01.office", "006.clerk")) {
                refused(Refusal.Kind.FORBIDDEN, "Chỉ quản trị viên", story, person, refused.id(), KNOWN, "Gửi lại");
            }
            refused(Refusal.Kind.NOT_FOUND, "không có thư đó", story, "admin", -1, KNOWN, "Gửi lại");
            refused(Refusal.Kind.INVALID, "Chưa có địa chỉ", story, "admin", refused.id(), null, "Gửi lại");
            refused(Refusal.Kind.INVALID, "không hợp lệ", story, "admin", refused.id(), "van thu", "Gửi lại");
            refused(Refusal.Kind.INVALID, "lý do", story, "admin", refused.id(), KNOWN, null);
            assertThat(incidents()).isEqualTo(1);

            resend(story, "admin", refused.id(), KNOWN, "Đã sửa địa chỉ\nsau khi hỏi văn thư");

            await().until(() -> told(story).state() == NotificationState.SENT);
            assertThat(incidents()).isZero();
            assertThat(told(story).address()).isEqualTo(KNOWN);
            assertThat(mail(story, "admin").resend()).isNull();
            refused(Refusal.Kind.CONFLICT, "Đã gửi", story, "admin", refused.id(), KNOWN, "Bấm hai lần");
            ReportStory other = ReportStory.begin(context, "007");
            refused(Refusal.Kind.NOT_FOUND, "không có thư đó", other, "admin", refused.id(), KNOWN, "Nhầm báo cáo");
            assertThatItIsKept(story);
        }
    }

    /** One row of the history with the reason; one of the audit, with neither the reason nor the address. */
    private void assertThatItIsKept(ReportStory story) {
        AtomicReference<List<HistoryRow>> rows = new AtomicReference<>(List.of());
        story.as("01.monitor", () -> rows.set(history.show(story.id()).rows()));
        assertThat(rows.get())
                .filteredOn(row -> row.what().startsWith("Gửi lại thư"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(HistoryRow.Kind.INTERVENTION);
                    assertThat(row.what()).isEqualTo("Gửi lại thư “Trả lại để chỉnh lý” tới Văn thư");
                    assertThat(row.detail()).isEqualTo("Lý do: Đã sửa địa chỉ sau khi hỏi văn thư");
                });
        assertThat(jdbc.sql("select concat_ws('|', person, old_value, new_value, payload_sha256) from audit_event"
                                + " where kind = 'MAIL_RESENT' and report = ?")
                        .param(story.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("bao-cao.example>", KNOWN, "văn thư")
                .matches("[0-9a-f]{64}\\|<[0-9a-f]{64}@localhost>\\|[0-9a-f]{64}");
    }

    private Notification told(ReportStory story) {
        return notifications.ofReport(story.id()).stream()
                .filter(mail -> mail.recipient().equals("006.clerk"))
                .findFirst()
                .orElseThrow();
    }

    private ReportRun.MailView mail(ReportStory story, String person) {
        AtomicReference<ReportRun.MailView> view = new AtomicReference<>();
        story.as(
                person,
                () -> view.set(run.show(story.id()).mails().stream()
                        .filter(mail -> mail.to().equals("Văn thư"))
                        .findFirst()
                        .orElseThrow()));
        return Objects.requireNonNull(view.get());
    }

    private void resend(
            ReportStory story, String person, long mail, @Nullable String address, @Nullable String reason) {
        story.as(person, () -> desk.resend(story.id(), mail, new MailDesk.Order(address, reason)));
    }

    private void refused(
            Refusal.Kind kind,
            String words,
            ReportStory story,
            String person,
            long mail,
            @Nullable String address,
            @Nullable String reason) {
        assertThatThrownBy(() -> resend(story, person, mail, address, reason))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private long incidents() {
        return runtime.createIncidentQuery().incidentType("mailUndelivered").count();
    }
}
