package org.reportchain.release;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who signed which version, and on whose authority. It claims no legal effect. */
@Service
@Transactional
public class Signatures {

    /** A standing committee signs "on behalf of the body" (rule R-18). */
    public static final String FOR_THE_COMMITTEE = "T/M";

    /** A signature under a version. */
    public record Signature(String report, int version, String authority, String post, String person, Instant at) {}

    private final JdbcClient jdbc;
    private final Reports reports;
    private final AuditTrail audit;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Reports reports, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs the newest version; refuses any authority but T/M and a second signature under the same version. */
    public void sign(String report, String authority, String post, String person) {
        if (!FOR_THE_COMMITTEE.equals(authority)) {
            throw Refusal.invalid("release.authority", authority, FOR_THE_COMMITTEE);
        }
        int version = reports.newest(report).number();
        if (last(report).filter(signed -> signed.version() == version).isPresent()) {
            throw Refusal.conflict("release.alreadySigned", String.valueOf(version));
        }
        jdbc.sql("""
                insert into signature (report, version, authority, post, person, signed_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        report,
                        version,
                        authority,
                        post,
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEvent.of("SIGNED", reports.report(report).unit())
                .about(report, version)
                .by(person, post)
                .changed(null, authority));
    }

    public Optional<Signature> last(String report) {
        return ofReport(report).stream().reduce((earlier, later) -> later);
    }

    /** The signatures under a report, one for each version that was signed, in that order. */
    public List<Signature> ofReport(String report) {
        return jdbc.sql("select * from signature where report = ? order by version")
                .param(report)
                .query((row, number) -> new Signature(
                        row.getString("report"),
                        row.getInt("version"),
                        row.getString("authority"),
                        row.getString("post"),
                        row.getString("person"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
