package org.reportchain.review;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Tells the audit what happens to a report in review, in the chain of the unit that reports. */
@Component
class ReviewAudit {

    private final AuditTrail audit;
    private final Reports reports;

    ReviewAudit(AuditTrail audit, Reports reports) {
        this.audit = audit;
        this.reports = reports;
    }

    void happened(String kind, String report, @Nullable Integer version, UnaryOperator<AuditEvent> details) {
        String unit = reports.report(report).unit();
        audit.record(details.apply(AuditEvent.of(kind, unit).about(report, version)));
    }
}
