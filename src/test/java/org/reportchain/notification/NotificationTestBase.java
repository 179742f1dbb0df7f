package org.reportchain.notification;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.reportchain.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The module over a real database, without the engine; the poller runs only when a test calls it. */
@SpringBootTest(
        classes = {
            NotificationTestBase.Setup.class,
            NotificationConfiguration.class,
            AuditTrail.class,
            Notifications.class,
            Preferences.class,
            Digests.class,
            MailTemplates.class,
            Outbox.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "report-chain.base-url=https://bao-cao.example/",
            "report-chain.mail.poll-every=1d",
            "spring.datasource.url=jdbc:h2:mem:notification;DB_CLOSE_DELAY=-1"
        })
abstract class NotificationTestBase {

    static final String REPORT = "2022-H1-006";
    static final Recipient DRAFTER =
            new Recipient("006.drafter", "Chuyên viên tổng hợp Quận ủy Đống Đa", "drafter@dongda.example");
    static final Recipient REVIEWER =
            new Recipient("00178.reviewer", "Đảng ủy phường Cát Linh", "reviewer@catlinh.example");

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        MailSenderAutoConfiguration.class
    })
    static class Setup {
        @Bean
        MutableClock clock() {
            return new MutableClock();
        }
    }

    @Autowired
    Notifications notifications;

    @Autowired
    Delivery delivery;

    @Autowired
    Outbox outbox;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void emptyOutbox() {
        jdbc.sql("delete from notification").update();
    }

    static Message opinionTask(String occasion) {
        return message(NotificationEvent.TASK_FOR_ME, occasion, null, "7b1f-task");
    }

    static Message message(NotificationEvent event, String occasion, @Nullable String said, @Nullable String taskId) {
        return new Message(
                event,
                occasion,
                REPORT,
                "Quận ủy Đống Đa",
                "6 tháng đầu năm 2022",
                "Cho ý kiến dự thảo",
                ZonedDateTime.of(2022, 6, 17, 17, 0, 0, 0, MutableClock.HANOI),
                said,
                said == null ? null : "Văn phòng Thành ủy Hà Nội",
                taskId);
    }

    List<Notification> rows() {
        return notifications.ofReport(REPORT);
    }

    Notification row() {
        return rows().get(0);
    }
}
