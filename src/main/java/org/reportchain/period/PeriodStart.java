package org.reportchain.period;

import org.reportchain.csv.AtStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Loads the periods after the organisation and before the web server and the job executor start. */
@Component
class PeriodStart extends AtStart {

    private final PeriodLoader loader;
    private final String location;

    PeriodStart(PeriodLoader loader, @Value("${report-chain.period.location:classpath*:period/}") String location) {
        super(Periods.START_PHASE);
        this.loader = loader;
        this.location = location;
    }

    @Override
    protected void run() {
        loader.load(location);
    }
}
