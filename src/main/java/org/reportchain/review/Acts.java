package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the acts on a report that are neither opinion nor return: recall, cancellation, receipt, approval, correction. */
@Service
@Transactional
public class Acts {

    /** What was done. */
    public enum Kind {
        RECALLED,
        CANCELLED,
        RECEIVED,
        APPROVED,
        CORRECTION_OPENED
    }

    /** One act, with the version that it was about; none when nothing had been submitted yet. */
    public record Act(
            String report,
            @Nullable Integer version,
            Kind kind,
            String person,
            @Nullable String reason,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReviewAudit audit;
    private final Clock clock;

    Acts(JdbcClient jdbc, Reports reports, ReviewAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    public void record(String report, Kind kind, String person, @Nullable String reason) {
        Integer version = reports.newestIfAny(report).map(Version::number).orElse(null);
        jdbc.sql("insert into report_act (report, version, kind, person, reason, acted_at) values (?, ?, ?, ?, ?, ?)")
                .params(report, version, kind.name(), person, reason, utc(clock.instant()))
                .update();
        audit.happened(
                kind.name(),
                report,
                version,
                event -> event.by(person).carrying(Map.of("reason", reason == null ? "" : reason)));
    }

    public List<Act> ofReport(String report) {
        return jdbc.sql("select * from report_act where report = ? order by id")
                .param(report)
                .query((row, number) -> new Act(
                        row.getString("report"),
                        row.getObject("version", Integer.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("person"),
                        row.getString("reason"),
                        instant(row, "acted_at")))
                .list();
    }
}
