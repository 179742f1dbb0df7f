package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail as files, where no SMTP server is configured. */
class MailByFileTest extends NotificationTestBase {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("report-chain.mail.folder", () -> folder.resolve("mail"));
    }

    @Test
    void eachMailIsAFileThatSortsByTimeAndStaysInItsFolder() throws Exception {
        notifications.notify(opinionTask("t"), List.of(new Recipient("../../etc/đồng chí", "Tên", "p@example")));
        clock.move(Duration.ofMillis(1));
        notifications.notify(opinionTask("t"), List.of(REVIEWER));
        delivery.deliverDue();
        List<Path> files = files();
        assertThat(files)
                .hasSize(2)
                .allMatch(file ->
                        file.getFileName().toString().matches("\\d{8}-\\d{6}-\\d{3}-\\d{8,}-[A-Za-z0-9._-]+\\.eml"));
        try (InputStream in = Files.newInputStream(files.get(1))) {
            MimeMessage mail = new MimeMessage(null, in);
            assertThat(mail.getSubject()).startsWith("Việc cần xử lý: Cho ý kiến dự thảo");
            assertThat(mail.getHeader("To", null)).contains("<reviewer@catlinh.example>");
            assertThat(mail.getMessageID()).endsWith("@bao-cao.example>");
        }
        assertThat(rows()).extracting(Notification::state).containsOnly(NotificationState.SENT);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            return files.sorted().toList();
        }
    }
}
