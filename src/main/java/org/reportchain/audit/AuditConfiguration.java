package org.reportchain.audit;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What chains and signs the recorded acts while the application runs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    static final String SCHEDULER = "auditScheduler";

    @Bean
    AuditKeys auditKeys(AuditSettings settings) {
        return new AuditKeys(settings);
    }

    @Bean
    Sequencer auditSequencer(JdbcClient jdbc, PlatformTransactionManager transactions, AuditKeys keys) {
        return new Sequencer(jdbc, new TransactionTemplate(transactions), keys);
    }

    @Bean
    Checkpoints auditCheckpoints(
            AuditSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AuditKeys keys,
            Clock clock) {
        return new Checkpoints(
                new CheckpointFolder(settings), jdbc, new TransactionTemplate(transactions), keys, clock);
    }

    /** A thread of its own, so that slow mail never holds up the chain. Not a default candidate: others keep Spring's. */
    @Bean(name = SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler auditScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("audit-");
        // No interrupt at shutdown: it would close H2's file under the rest of the application.
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(30);
        return scheduler;
    }
}
