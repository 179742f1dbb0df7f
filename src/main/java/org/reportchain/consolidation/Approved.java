package org.reportchain.consolidation;

import org.reportchain.organisation.Unit;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Version;

/** A unit's approved report: its newest version, which is the one that was approved. */
record Approved(Unit unit, Version version) {

    ReportContent content() {
        return version.content();
    }
}
