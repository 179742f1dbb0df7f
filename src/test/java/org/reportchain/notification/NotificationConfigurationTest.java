package org.reportchain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;

class NotificationConfigurationTest {

    @Test
    void deliveryRunsOnAThreadOfItsOwnAndLeavesSpringsSchedulerToOthers() {
        CompletableFuture<String> thread = new CompletableFuture<>();
        Outbox outbox = mock(Outbox.class);
        when(outbox.due()).thenAnswer(call -> {
            thread.complete(Thread.currentThread().getName());
            return List.of();
        });
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(NotificationConfiguration.class)
                .withBean(MutableClock.class)
                .withBean(Outbox.class, () -> outbox)
                .withPropertyValues("report-chain.mail.poll-every=10ms")
                .run(context -> {
                    assertThat(thread.get(30, TimeUnit.SECONDS)).startsWith("mail-");
                    assertThat(context.getBean("taskScheduler", TaskScheduler.class))
                            .isNotSameAs(context.getBean(NotificationConfiguration.SCHEDULER));
                });
    }
}
