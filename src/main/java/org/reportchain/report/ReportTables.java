package org.reportchain.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reportchain.text.Refusal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reports, drafts, versions and stubs. */
@Repository
class ReportTables {

    private static final RowMapper<Report> REPORT = (row, number) -> new Report(
            row.getString("id"),
            row.getString("period"),
            row.getString("unit"),
            ReportState.valueOf(row.getString("state")));

    private static final RowMapper<Draft> DRAFT = (row, number) -> new Draft(
            row.getString("report"),
            row.getLong("revision"),
            content(row.getString("content")),
            row.getString("saved_by"),
            row.getObject("saved_at", OffsetDateTime.class).toInstant());

    private static final RowMapper<Version> VERSION = (row, number) -> verified(
            row.getString("report"),
            row.getInt("number"),
            row.getString("author"),
            row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
            row.getString("sha256"),
            row.getString("content"));

    private final JdbcClient jdbc;

    ReportTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> report(String id) {
        return jdbc.sql("select * from report where id = ?")
                .param(id)
                .query(REPORT)
                .optional();
    }

    /** Holds the report's row until the transaction ends, so that steps on one report come one after the other. */
    Optional<Report> lock(String id) {
        return jdbc.sql("select * from report where id = ? for update")
                .param(id)
                .query(REPORT)
                .optional();
    }

    List<Report> ofPeriod(String period) {
        return jdbc.sql("select * from report where period = ? order by unit")
                .param(period)
                .query(REPORT)
                .list();
    }

    void insert(Report report, ReportContent content, String author, Instant at) {
        jdbc.sql("insert into report (id, period, unit, state) values (?, ?, ?, ?)")
                .params(
                        report.id(),
                        report.period(),
                        report.unit(),
                        report.state().name())
                .update();
        jdbc.sql("insert into report_draft (report, revision, content, saved_by, saved_at) values (?, 0, ?, ?, ?)")
                .params(report.id(), ReportJson.write(content), author, timestamp(at))
                .update();
    }

    void setState(String id, ReportState state) {
        jdbc.sql("update report set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    Draft draft(String id) {
        return jdbc.sql("select * from report_draft where report = ?")
                .param(id)
                .query(DRAFT)
                .single();
    }

    /** Writes the draft unless somebody has saved it since that revision. */
    boolean saveDraft(String id, long expectedRevision, String json, String author, Instant at) {
        return jdbc.sql("update report_draft set revision = revision + 1, content = ?, saved_by = ?, saved_at = ?"
                                + " where report = ? and revision = ?")
                        .params(json, author, timestamp(at), id, expectedRevision)
                        .update()
                == 1;
    }

    Version insertVersion(String id, ReportContent content, String author, Instant at) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from report_version where report = ?")
                .param(id)
                .query(Integer.class)
                .single();
        String json = ReportJson.write(content);
        Version version = new Version(id, number, author, at, ReportJson.sha256(json), content);
        jdbc.sql("insert into report_version (report, number, author, submitted_at, sha256, content)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, number, author, timestamp(at), version.sha256(), json)
                .update();
        return version;
    }

    Optional<Version> version(String id, int number) {
        return jdbc.sql("select * from report_version where report = ? and number = ?")
                .params(id, number)
                .query(VERSION)
                .optional();
    }

    Optional<Version> newest(String id) {
        return jdbc.sql("select * from report_version where report = ? order by number desc fetch first 1 rows only")
                .param(id)
                .query(VERSION)
                .optional();
    }

    Map<String, Integer> newestNumbers(Collection<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select report, max(number) as newest from report_version where report in (:ids) group by report")
                    .param("ids", Set.copyOf(ids))
                    .query(row -> {
                        numbers.put(row.getString("report"), row.getInt("newest"));
                    });
        }
        return numbers;
    }

    List<Version> newestOf(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from report_version v where report in (:ids) and number ="
                                + " (select max(number) from report_version w where w.report = v.report)"
                                + " order by report")
                        .param("ids", Set.copyOf(ids))
                        .query(VERSION)
                        .list();
    }

    List<Version> versions(String id) {
        return jdbc.sql("select * from report_version where report = ? order by number")
                .param(id)
                .query(VERSION)
                .list();
    }

    List<Version.Head> heads(String id) {
        return jdbc.sql(
                        "select number, author, submitted_at, sha256 from report_version where report = ? order by number")
                .param(id)
                .query((row, index) -> new Version.Head(
                        row.getInt("number"),
                        row.getString("author"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getString("sha256")))
                .list();
    }

    boolean authored(String id, String person) {
        return jdbc.sql("select count(*) from report_version where report = ? and author = ?")
                        .params(id, person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insertStub(String id, ClassifiedStub stub, String author, Instant at) {
        jdbc.sql("insert into classified_stub (report, secrecy, document_number, document_date, holder,"
                        + " registered_by, registered_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        stub.level().name(),
                        stub.documentNumber(),
                        stub.date(),
                        stub.holder(),
                        author,
                        timestamp(at))
                .update();
    }

    Optional<ClassifiedStub> stub(String id) {
        return jdbc.sql("select * from classified_stub where report = ?")
                .param(id)
                .query((row, number) -> new ClassifiedStub(
                        Secrecy.valueOf(row.getString("secrecy")),
                        row.getString("document_number"),
                        row.getDate("document_date").toLocalDate(),
                        row.getString("holder")))
                .optional();
    }

    private static Version verified(String id, int number, String author, Instant at, String sha256, String json) {
        if (!ReportJson.sha256(json).equals(sha256)) {
            throw Refusal.conflict("report.damagedVersion", Integer.toString(number), id);
        }
        return new Version(id, number, author, at, sha256, content(json));
    }

    private static ReportContent content(String json) {
        return ReportJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
