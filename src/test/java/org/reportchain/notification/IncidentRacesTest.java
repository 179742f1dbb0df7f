package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.database.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An incident is a change of its report's instance, as far as the engine goes: raised at the very moment of a step, it
 * costs neither the person the step nor the administrator the incident.
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.mail.poll-every=1d",
            "spring.mail.host=127.0.0.1"
        })
@ActiveProfiles("demo")
@Import(IncidentRacesTest.Meanwhile.class)
@ContextConfiguration(initializers = OnPostgres.class)
@DirtiesContext // its server goes with it
class IncidentRacesTest {

    /** What happens, once, while a person's step has read the report's instance and has not yet written it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Meanwhile {

        private final AtomicReference<Runnable> act = new AtomicReference<>();

        @EventListener
        void on(DelegateTask task) {
            Runnable once = TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()) ? act.getAndSet(null) : null;
            if (once != null) {
                assertThat(task.getVariable("reportId")).as("of the instance").isNotNull();
                CompletableFuture.runAsync(once).join();
            }
        }
    }

    private final ApplicationContext context;
    private final Meanwhile meanwhile;
    private final Notifications notifications;
    private final Delivery delivery;
    private final RuntimeService runtime;
    private final JavaMailSenderImpl smtp;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RefusingSmtpServer mailServer = new RefusingSmtpServer();

    @Autowired
    IncidentRacesTest(
            ApplicationContext context,
            Meanwhile meanwhile,
            Notifications notifications,
            Delivery delivery,
            RuntimeService runtime,
            JavaMailSenderImpl smtp,
            JdbcClient jdbc,
            PlatformTransactionManager transactions)
            throws IOException {
        this.context = context;
        this.meanwhile = meanwhile;
        this.notifications = notifications;
        this.delivery = delivery;
        this.runtime = runtime;
        this.smtp = smtp;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void onlyTheRefusedMailIsDue() {
        smtp.setPort(mailServer.port());
    }

    @AfterEach
    void stopMailServer() throws IOException {
        mailServer.close();
    }

    @Test
    void stepThatHasReadTheReportBeforeTheIncidentCameIsTaken() {
        ReportStory story = ReportStory.begin(context, "006");
        long refused = refusedMail(story);
        meanwhile.act.set(delivery::deliverDue);

        story.submit();

        assertThat(meanwhile.act).hasValue(null);
        assertThat(story.openSteps()).containsExactly("userTask_giveOpinion");
        assertThat(incidentsOf(refused)).isOne();
    }

    @Test
    void incidentIsRaisedThoughAStepWasFaster() {
        ReportStory story = ReportStory.begin(context, "007");
        long refused = refusedMail(story);

        CompletableFuture<Void> delivered = transaction.execute(step -> {
            story.submitAlone();
            CompletableFuture<Void> later = CompletableFuture.runAsync(delivery::deliverDue);
            await().until(this::somebodyWaitsForARow);
            return later;
        });
        delivered.join();

        assertThat(incidentsOf(refused)).isOne();
        assertThat(notifications.ofReport(story.id()))
                .filteredOn(mail -> mail.id() == refused)
                .extracting(Notification::state)
                .containsExactly(NotificationState.FAILED);
    }

    /** The one mail that is due. */
    private long refusedMail(ReportStory story) {
        jdbc.sql("delete from notification").update();
        Told.returned(notifications, story, new Recipient("told", "Người nhận", "refused@example"));
        return notifications.ofReport(story.id()).get(0).id();
    }

    private long incidentsOf(long mail) {
        return runtime.createIncidentQuery().configuration(String.valueOf(mail)).count();
    }

    /** Asked outside of the transaction, by a thread of Awaitility. */
    private boolean somebodyWaitsForARow() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
