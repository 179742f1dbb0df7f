package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and adds rows of notes and of what happens to them; never changes or deletes one. */
@Component
class NoteRows {

    private record EventRow(long note, Note.Event event) {}

    private final JdbcClient jdbc;
    private final ReviewAudit audit;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, ReviewAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The notes of a report in the order in which they were written. */
    List<Note> ofReport(String report) {
        Map<Long, List<Note.Event>> events = jdbc
                .sql("select e.* from note_event e join note n on n.id = e.note where n.report = ? order by e.id")
                .param(report)
                .query(NoteRows::event)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        EventRow::note, Collectors.mapping(EventRow::event, Collectors.toList())));
        return jdbc.sql("select * from note where report = ? order by id")
                .param(report)
                .query((row, number) -> note(row, events.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    void add(
            String report,
            int version,
            @Nullable Long round,
            String target,
            String post,
            String person,
            String text,
            boolean mandatory) {
        jdbc.sql("""
                insert into note (report, version, round, target, post, person, text, mandatory, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(report, version, round, target, post, person, text, mandatory, utc(clock.instant()))
                .update();
        audit.happened(
                "NOTE_WRITTEN",
                report,
                version,
                event -> event.by(person, post)
                        .carrying(Map.of("target", target, "text", text, "mandatory", mandatory)));
    }

    void happened(Note note, Note.EventKind kind, int version, String person, @Nullable String text) {
        jdbc.sql("""
                insert into note_event (note, kind, version, person, text, happened_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(note.id(), kind.name(), version, person, text, utc(clock.instant()))
                .update();
        audit.happened(
                "NOTE_" + kind.name(),
                note.report(),
                version,
                event -> event.by(person)
                        .changed(note.state().name(), null)
                        .carrying(Map.of("note", note.id(), "text", text == null ? "" : text)));
    }

    private static EventRow event(ResultSet row, int number) throws SQLException {
        return new EventRow(
                row.getLong("note"),
                new Note.Event(
                        Note.EventKind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getString("person"),
                        row.getString("text"),
                        instant(row, "happened_at")));
    }

    private static Note note(ResultSet row, List<Note.Event> events) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getString("report"),
                row.getInt("version"),
                row.getObject("round", Long.class),
                row.getString("target"),
                row.getString("post"),
                row.getString("person"),
                row.getString("text"),
                row.getBoolean("mandatory"),
                instant(row, "written_at"),
                events);
    }
}
