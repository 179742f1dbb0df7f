package org.reportchain.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.period.DueUnit;
import org.reportchain.period.Openings;
import org.reportchain.report.ReportJson;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record of the conference of each period, and the tasks that it gave. */
@Service
@Transactional
public class Conferences {

    private static final int LONGEST = 4_000;
    private static final int MOST_ROWS = 200;

    /** A conference with who recorded it, or nobody while it is being written. */
    public record Recorded(
            Conference conference,
            @Nullable String by,
            @Nullable Instant at) {}

    private final JdbcClient jdbc;
    private final Openings openings;
    private final AuditTrail audit;
    private final Clock clock;

    Conferences(JdbcClient jdbc, Openings openings, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The record of a period's conference; an empty one while nobody has written anything. */
    public Recorded ofPeriod(String period) {
        return find(period).orElse(new Recorded(Conference.EMPTY, null, null));
    }

    /** Keeps what has been written so far; a record that is closed does not change any more. */
    public void save(String period, Conference conference, String person) {
        openings.opening(period);
        refuseRecorded(period);
        refuseHuge(conference);
        int updated = jdbc.sql("update conference set content = ?, saved_by = ?, saved_at = ? where period = ?")
                .params(ReportJson.write(conference), person, now(), period)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into conference (period, content, saved_by, saved_at) values (?, ?, ?, ?)")
                    .params(period, ReportJson.write(conference), person, now())
                    .update();
        }
    }

    /** Closes the record, and gives the tasks; refused with everything that is missing, by name. */
    public void record(String period, String person) {
        refuseRecorded(period);
        Conference conference = ofPeriod(period).conference();
        List<String> faults = faults(period, conference);
        if (!faults.isEmpty()) {
            throw Refusal.invalid("reporting.conference.incomplete", String.join(" ", faults));
        }
        jdbc.sql("update conference set recorded_by = ?, recorded_at = ? where period = ?")
                .params(person, now(), period)
                .update();
        for (Conference.Task task : conference.tasks()) {
            jdbc.sql("insert into assigned_task (period, code, title, owner, due, source) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            period,
                            text(task.code()),
                            text(task.title()),
                            text(task.owner()),
                            LocalDate.parse(text(task.due())),
                            text(task.source()))
                    .update();
        }
        audit.record(
                AuditEvent.of("CONFERENCE_RECORDED", openings.opening(period).city())
                        .by(person)
                        .changed(null, period)
                        .carrying(ReportJson.sha256(ReportJson.write(conference))));
    }

    /** The tasks that a period's conference gave a unit, by code; those of every unit among them. */
    public List<AssignedTask> tasks(String period, String unit) {
        return jdbc.sql("select * from assigned_task where period = ? and owner in ('', ?) order by code")
                .params(period, unit)
                .query((row, number) -> new AssignedTask(
                        row.getString("period"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("owner"),
                        row.getObject("due", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    private Optional<Recorded> find(String period) {
        return jdbc.sql("select content, recorded_by, recorded_at from conference where period = ?")
                .param(period)
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
                    return new Recorded(
                            ReportJson.read(row.getString("content"), Conference.class),
                            row.getString("recorded_by"),
                            at == null ? null : at.toInstant());
                })
                .optional();
    }

    private void refuseRecorded(String period) {
        if (find(period).filter(record -> record.at() != null).isPresent()) {
            throw Refusal.conflict("reporting.conference.recorded", period);
        }
    }

    private static void refuseHuge(Conference conference) {
        int rows = Math.max(conference.papers().size(), conference.tasks().size());
        if (rows > MOST_ROWS) {
            throw Refusal.tooLarge("reporting.conference.tooManyRows", String.valueOf(rows), String.valueOf(MOST_ROWS));
        }
        List<String> texts = new ArrayList<>();
        texts.add(text(conference.body()));
        texts.add(text(conference.term()));
        texts.add(text(conference.resolution()));
        texts.add(text(conference.conclusion()));
        conference.papers().forEach(paper -> texts.add(text(paper.title()) + text(paper.number())));
        conference.tasks().forEach(task -> texts.add(text(task.title()) + text(task.source())));
        texts.stream().filter(text -> text.length() > LONGEST).findFirst().ifPresent(text -> {
            throw Refusal.tooLarge("reporting.conference.tooLong", text.substring(0, 40), String.valueOf(LONGEST));
        });
    }

    private List<String> faults(String period, Conference conference) {
        List<String> faults = new ArrayList<>();
        require("body", conference.body(), faults);
        require("term", conference.term(), faults);
        require("resolution", conference.resolution(), faults);
        if (conference.ordinal() == null || conference.ordinal() < 1) {
            faults.add(missing("ordinal"));
        }
        LocalDate from = date("from", conference.from(), faults);
        LocalDate to = date("to", conference.to(), faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(Texts.text("reporting.conference.endsBeforeItStarts", Texts.date(from), Texts.date(to)));
        }
        if (conference.papers().isEmpty()) {
            faults.add(missing("papers"));
        }
        conference.papers().forEach(paper -> require("paper", paper.title(), faults));
        checkTasks(period, conference.tasks(), faults);
        return faults;
    }

    private void checkTasks(String period, List<Conference.Task> tasks, List<String> faults) {
        Set<String> units = new HashSet<>(Set.of(""));
        openings.units(period).stream().map(DueUnit::unit).forEach(units::add);
        Set<String> codes = new HashSet<>();
        for (Conference.Task task : tasks) {
            require("taskCode", task.code(), faults);
            require("taskTitle", task.title(), faults);
            require("taskSource", task.source(), faults);
            date("taskDue", task.due(), faults);
            if (!codes.add(text(task.code()))) {
                faults.add(Texts.text("reporting.conference.codeTwice", text(task.code())));
            }
            if (!units.contains(text(task.owner()))) {
                faults.add(Texts.text("reporting.conference.unknownOwner", text(task.code()), text(task.owner())));
            }
        }
    }

    private static void require(String field, @Nullable String value, List<String> faults) {
        if (text(value).isEmpty()) {
            faults.add(missing(field));
        }
    }

    private static @Nullable LocalDate date(String field, @Nullable String value, List<String> faults) {
        try {
            return LocalDate.parse(text(value));
        } catch (DateTimeParseException malformed) {
            faults.add(Texts.text("reporting.conference.badDate", label(field), text(value)));
            return null;
        }
    }

    private static String missing(String field) {
        return Texts.text("reporting.conference.missing", label(field));
    }

    private static String label(String field) {
        return Texts.text("reporting.conference.field." + field);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
