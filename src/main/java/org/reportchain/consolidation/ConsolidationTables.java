package org.reportchain.consolidation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of consolidations and of the versions that went into them. */
@Repository
class ConsolidationTables {

    /** One consolidation as it was recorded. */
    record Run(long id, String person, Instant at, ReportContent proposal) {}

    private final JdbcClient jdbc;

    ConsolidationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String report, String person, Instant at, ReportContent proposal, List<LastRun.Source> sources) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into consolidation (report, person, consolidated_at, proposal) values (?, ?, ?, ?)")
                .params(report, person, at.atOffset(ZoneOffset.UTC), ReportJson.write(proposal))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        sources.forEach(
                source -> jdbc.sql("insert into consolidation_source (consolidation, unit, report, version, sha256)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(id, source.unit(), source.report(), source.version(), source.sha256())
                        .update());
    }

    Optional<Run> last(String report) {
        return jdbc.sql("select * from consolidation where report = ? order by id desc fetch first 1 rows only")
                .param(report)
                .query((row, number) -> new Run(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getObject("consolidated_at", OffsetDateTime.class).toInstant(),
                        ReportJson.parse(row.getString("proposal").getBytes(StandardCharsets.UTF_8))))
                .optional();
    }

    List<LastRun.Source> sources(long run) {
        return jdbc.sql("select * from consolidation_source where consolidation = ? order by unit")
                .param(run)
                .query((row, number) -> new LastRun.Source(
                        row.getString("unit"), row.getString("report"), row.getInt("version"), row.getString("sha256")))
                .list();
    }
}
