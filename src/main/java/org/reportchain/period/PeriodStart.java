package org.reportchain.period;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the periods after the organisation and before the web server and the job executor start. */
@Component
class PeriodStart implements SmartLifecycle {

    private final PeriodLoader loader;
    private final String location;
    private volatile boolean running;

    PeriodStart(PeriodLoader loader, @Value("${report-chain.period.location:classpath*:period/}") String location) {
        this.loader = loader;
        this.location = location;
    }

    @Override
    public void start() {
        loader.load(location);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Periods.START_PHASE;
    }
}
