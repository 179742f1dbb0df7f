package org.reportchain.fullstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.reportchain.notification.Message;
import org.reportchain.notification.Notification;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.NotificationState;
import org.reportchain.notification.Notifications;
import org.reportchain.notification.Recipient;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail about a report that the server puts off until it is given up. */
class Undeliverable implements AutoCloseable {

    static final String LOST = "lost@bao-cao.example";

    /** Whom no other mail goes to. */
    static final String RECIPIENT = "Văn thư kiêm nhiệm";

    private final ApplicationContext application;
    private final GreenMail server;
    private final MessageDeliveryHandler before;
    private final String report;

    Undeliverable(ApplicationContext application, String report) {
        this.application = application;
        this.report = report;
        server = application.getBean(GreenMail.class);
        before = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, to) -> {
            if (to.getEmail().equals(LOST)) {
                throw new UserException("no such mailbox");
            }
            return before.handle(message, to);
        });
        application
                .getBean(Notifications.class)
                .notify(
                        new Message(
                                NotificationEvent.RECALLED,
                                report + "/lost",
                                report,
                                "Huyện ủy Thanh Trì",
                                "kỳ này",
                                "",
                                null,
                                null,
                                null,
                                null),
                        List.of(new Recipient("020.clerk", RECIPIENT, LOST)));
        await().until(() -> mail().reason() != null);
        // Of six attempts in three hours this was the first; now comes the last.
        application
                .getBean(JdbcClient.class)
                .sql("update notification set attempts = 5, next_attempt_at = created_at where id = ?")
                .param(mail().id())
                .update();
        await().until(() -> mail().state() == NotificationState.FAILED);
    }

    long id() {
        return mail().id();
    }

    /** The instance of the report. */
    String instance() {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("district-report")
                .processInstanceBusinessKey(report)
                .singleResult()
                .getId();
    }

    void awaitArrival(String name) {
        await().untilAsserted(() -> assertThat(new Mailbox(server).all())
                .extracting(Mailbox.Mail::to)
                .contains(name));
    }

    private Notification mail() {
        return application.getBean(Notifications.class).ofReport(report).stream()
                .filter(mail -> mail.recipientName().equals(RECIPIENT))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.getUserManager().setMessageDeliveryHandler(before);
    }
}
