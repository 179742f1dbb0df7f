package org.reportchain.reporting.process;

import java.util.List;
import org.reportchain.engine.CalledByModels;
import org.reportchain.period.Periods;
import org.springframework.stereotype.Component;

/** Tells the model whom a period asks. */
@Component
public class DueUnits {

    private final Periods periods;

    DueUnits(Periods periods) {
        this.periods = periods;
    }

    /** Codes of the units that get a report to write. */
    @CalledByModels
    public List<String> of(String period) {
        return periods.unitsDue(period);
    }
}
