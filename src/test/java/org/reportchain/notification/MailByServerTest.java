package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** Mail over real SMTP. */
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "report-chain.mail.from=Hệ thống báo cáo <bao-cao@report-chain.example>"
        })
class MailByServerTest extends NotificationTestBase {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    JavaMailSenderImpl smtp;

    @BeforeEach
    void startServer() {
        server.start();
        smtp.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void mailArrivesWithSubjectBothPartsAndHeaders() throws Exception {
        notifications.notify(
                message(NotificationEvent.RETURNED, "t", "Dòng một\nDòng hai <b>", "7b1f"), List.of(DRAFTER, REVIEWER));
        delivery.deliverDue();
        assertThat(server.getReceivedMessages())
                .extracting(mail -> mail.getHeader("To", null))
                .anyMatch(to -> to.contains("<drafter@dongda.example>"))
                .anyMatch(to -> to.contains("<reviewer@catlinh.example>"))
                .hasSize(2);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .isEqualTo("Trả lại để chỉnh lý: Báo cáo 6 tháng đầu năm 2022 của Quận ủy Đống Đa");
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Hệ thống báo cáo");
        assertThat(from.getAddress()).isEqualTo("bao-cao@report-chain.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Chuyên viên tổng hợp Quận ủy Đống Đa", "Dòng một\r\nDòng hai <b>", "#/?task=7b1f");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("Dòng một<br>Dòng hai &lt;b&gt;");
    }

    @Test
    void lineBreaksInDataAddNoHeaderAndNoRecipient() throws Exception {
        Message message = new Message(
                NotificationEvent.RECALLED,
                "t",
                REPORT,
                "Quận ủy\r\nX-Evil: 1",
                "6 tháng\nBcc: evil@example",
                "",
                null,
                null,
                null,
                null);
        notifications.notify(message, List.of(new Recipient("p", "Tên\r\nBcc: evil@example", "p@example")));
        delivery.deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void mailWaitsOutAServerThatIsDown() {
        server.stop();
        notifications.notify(opinionTask("t"), List.of(REVIEWER));
        delivery.deliverDue();
        assertThat(row().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(30));
        clock.move(Duration.ofSeconds(30));
        delivery.deliverDue();
        assertThat(row().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(120));
        assertThat(row().reason()).contains("Lần gửi thứ 2 không thành công");

        startServer();
        delivery.deliverDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.move(Duration.ofMinutes(2));
        delivery.deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(row().state()).isEqualTo(NotificationState.SENT);
    }

    @Test
    void crashAfterTheServersOkSendsTheSameMessageIdAgain() throws Exception {
        notifications.notify(opinionTask("t"), List.of(REVIEWER));
        Delivery dying = new Delivery(
                outbox,
                mail -> {
                    new SmtpCourier(smtp, "bao-cao@report-chain.example", PATIENCE).carry(mail);
                    throw new StackOverflowError("dies between the server's 250 and our SENT");
                },
                clock);
        assertThatThrownBy(dying::deliverDue).isInstanceOf(StackOverflowError.class);
        clock.move(Outbox.LEASE);
        delivery.deliverDue();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID())
                .isEqualTo(received[1].getMessageID())
                .matches("<[0-9a-f]{64}@bao-cao\\.example>");
    }

    @Test
    void refusedRecipientIsGivenUpAtOnceABusyOneIsTriedAgainOthersAreServed() throws Exception {
        try (RefusingSmtpServer refusing = new RefusingSmtpServer()) {
            smtp.setPort(refusing.port());
            notifications.notify(
                    opinionTask("t"),
                    List.of(
                            new Recipient("a", "A", "refused@example"),
                            new Recipient("b", "B", "busy@example"),
                            new Recipient("c", "C", "spam@example"),
                            REVIEWER));
            delivery.deliverDue();
            assertThat(refusing.accepted()).containsExactly("reviewer@catlinh.example");
        }
        assertThat(rows())
                .extracting(Notification::state)
                .containsExactly(
                        NotificationState.FAILED,
                        NotificationState.WAITING,
                        NotificationState.FAILED,
                        NotificationState.SENT);
        assertThat(rows().get(0).reason()).contains("refused@example", "550 5.1.1 No such user");
        assertThat(rows().get(1).reason()).contains("451 4.3.0 Try again later");
        assertThat(rows().get(2).reason()).contains("554 5.7.1 Looks like spam");
    }

    @Test
    void serverThatRefusesOurOwnAddressIsTriedAgain() throws Exception {
        try (RefusingSmtpServer refusing = new RefusingSmtpServer()) {
            smtp.setPort(refusing.port());
            notifications.notify(opinionTask("t"), List.of(REVIEWER));
            new Delivery(outbox, new SmtpCourier(smtp, "refused@example", PATIENCE), clock).deliverDue();
        }
        assertThat(row().state()).isEqualTo(NotificationState.WAITING);
    }

    @Test
    void silentServerIsCutOff() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            JavaMailSenderImpl impatient = new JavaMailSenderImpl();
            impatient.setHost("127.0.0.1");
            impatient.setPort(silent.getLocalPort());
            impatient.setJavaMailProperties(smtp.getJavaMailProperties());
            impatient.getJavaMailProperties().setProperty("mail.smtp.timeout", "100");
            notifications.notify(opinionTask("t"), List.of(REVIEWER));
            new Delivery(outbox, new SmtpCourier(impatient, "bao-cao@report-chain.example", PATIENCE), clock)
                    .deliverDue();
        }
        assertThat(row().state()).isEqualTo(NotificationState.WAITING);
        assertThat(row().reason()).contains("Read timed out");
    }

    @Test
    void everyWaitForTheServerIsBounded() {
        assertThat(smtp.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "5000")
                .containsEntry("mail.smtp.timeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000");
    }
}
