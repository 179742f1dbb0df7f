package org.reportchain.engine.http;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Goes on serving for a while after readiness is down, so that a load balancer notices before the door is shut. */
@Component
class LastCall {

    private final Duration time;

    LastCall(@Value("${report-chain.last-call}") Duration time) {
        this.time = time;
    }

    @EventListener(ContextClosedEvent.class)
    void waitForTheLoadBalancer() throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
