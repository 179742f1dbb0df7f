package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportchain.engine.Submitted;
import org.reportchain.report.Reports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every return of a report to its drafter. */
@Service
@Transactional
public class Returns {

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReviewAudit audit;
    private final Clock clock;

    Returns(JdbcClient jdbc, Reports reports, ReviewAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why, by whom and which way back: what a person submits with a return; all three are mandatory. */
    public record Reason(String person, ReturnReason code, String text, WayBack wayBack) {

        public static Reason of(Submitted submitted) {
            return new Reason(
                    submitted.person(),
                    submitted.word("reasonCode", ReturnReason.class),
                    submitted.required("text"),
                    submitted.word("wayBack", WayBack.class));
        }
    }

    /** Records why a step sends the newest version back. */
    public void record(String report, Step step, String post, Reason reason) {
        int version = reports.newest(report).number();
        jdbc.sql("""
                insert into report_return
                  (report, version, step, post, person, reason_code, text, way_back, returned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        report,
                        version,
                        step.name(),
                        post,
                        reason.person(),
                        reason.code().name(),
                        reason.text(),
                        reason.wayBack().name(),
                        utc(clock.instant()))
                .update();
        audit.happened(
                "RETURNED",
                report,
                version,
                event -> event.by(reason.person(), post)
                        .at(step.name())
                        .changed(null, reason.wayBack().name())
                        .carrying(Map.of("reason", reason.code().name(), "text", reason.text())));
    }

    public List<Returned> ofReport(String report) {
        return jdbc.sql("select * from report_return where report = ? order by id")
                .param(report)
                .query((row, number) -> new Returned(
                        row.getLong("id"),
                        row.getString("report"),
                        row.getInt("version"),
                        Step.valueOf(row.getString("step")),
                        row.getString("post"),
                        row.getString("person"),
                        ReturnReason.valueOf(row.getString("reason_code")),
                        row.getString("text"),
                        WayBack.valueOf(row.getString("way_back")),
                        instant(row, "returned_at")))
                .list();
    }

    public Optional<Returned> last(String report) {
        return ofReport(report).stream().reduce((earlier, later) -> later);
    }
}
