package org.reportchain.notification;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Chooses how mail leaves: by SMTP where a server is configured, else into a folder. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    static final String SCHEDULER = "mailScheduler";

    @Bean
    Delivery delivery(
            Outbox outbox,
            MailSettings settings,
            ObjectProvider<JavaMailSender> smtp,
            @Value("${spring.mail.host:}") String host,
            Clock clock) {
        String from = settings.mail().from();
        Courier courier = host.isBlank()
                ? new FolderCourier(settings.mail().folder(), from, clock.getZone())
                : new SmtpCourier(smtp.getObject(), from, settings.mail().deadline());
        return new Delivery(outbox, courier, clock);
    }

    /** A thread of its own: a slow mail server holds up mail only. Not a default candidate: others keep Spring's. */
    @Bean(name = SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler mailScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("mail-");
        // No interrupt at shutdown: it would close H2's file under the rest of the application.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(30);
        return scheduler;
    }
}
