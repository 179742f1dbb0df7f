package org.reportchain.csv;

import org.springframework.context.SmartLifecycle;

/**
 * Brings something in line with its data files before the web server and the job executor start, so that nobody meets
 * half of it. A failure stops the start.
 */
public abstract class AtStart implements SmartLifecycle {

    private final int phase;
    private volatile boolean running;

    /** Lower phases run first. */
    protected AtStart(int phase) {
        this.phase = phase;
    }

    protected abstract void run();

    @Override
    public final void start() {
        run();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
