package org.reportchain.monitoring.process;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.spring.boot.starter.event.TaskEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Measures each step from the moment at which it was given to somebody to its completion, as the clock goes. */
@Component
class StepTimes {

    private final MeterRegistry registry;
    private final Clock clock;

    StepTimes(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @TransactionalEventListener(condition = "#task.eventName == 'complete'")
    public void completed(TaskEvent task) {
        registry.timer("report_chain.step", "step", task.getTaskDefinitionKey())
                .record(Duration.between(task.getCreateTime().toInstant(), clock.instant()));
    }
}
