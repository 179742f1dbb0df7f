package org.reportchain.report;

import java.util.List;
import org.reportchain.organisation.Unit;
import org.reportchain.period.ReportingPeriod;

/** Knows what a unit's new report has to say the state of. Every bean of this type is asked once, when the report opens. */
public interface CarryOver {

    /** What is carried into the report, without states; nothing for a unit of which nobody asked anything before. */
    List<CarriedItem> into(ReportingPeriod period, Unit unit);
}
