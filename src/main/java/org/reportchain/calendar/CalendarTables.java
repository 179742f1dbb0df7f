package org.reportchain.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendars that have been applied, by version. */
@Component
class CalendarTables {

    private static final CalendarData NONE = new CalendarData(List.of(), List.of());

    /** What tells an applied calendar from others: a version that was rolled back may come again with other days. */
    private record Stamp(int version, Instant appliedAt) {}

    private record Applied(Stamp stamp, CalendarData data) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<@Nullable Applied> lastRead = new AtomicReference<>();

    CalendarTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version in force; 0 when none has ever been applied. */
    int version() {
        return jdbc.sql("select coalesce(max(version), 0) from calendar_version")
                .query(Integer.class)
                .single();
    }

    /** The calendar in force; read again only when another one has been applied, by whichever node. */
    CalendarData inForce() {
        Stamp stamp = jdbc.sql("select version, applied_at from calendar_version order by version desc limit 1")
                .query((row, number) -> new Stamp(
                        row.getInt("version"),
                        row.getObject("applied_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
        if (stamp == null) {
            return NONE;
        }
        Applied known = lastRead.get();
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Applied(stamp, read(stamp.version()));
            lastRead.set(known);
        }
        return known.data();
    }

    private CalendarData read(int version) {
        return new CalendarData(
                jdbc.sql("select on_day, kind, name from calendar_day where version = ?")
                        .param(version)
                        .query(CalendarTables::day)
                        .list(),
                jdbc.sql("select * from calendar_hours where version = ?")
                        .param(version)
                        .query(CalendarTables::hours)
                        .list());
    }

    /**
     * Adds a calendar.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node has added that version
     */
    void write(int version, CalendarData data, @Nullable String person) {
        jdbc.sql("insert into calendar_version (version, applied_at, applied_by) values (?, ?, ?)")
                .params(version, clock.instant().atOffset(ZoneOffset.UTC), person)
                .update();
        for (SpecialDay day : data.days()) {
            jdbc.sql("insert into calendar_day (version, on_day, kind, name) values (?, ?, ?, ?)")
                    .params(version, day.date(), day.kind().name(), day.name())
                    .update();
        }
        for (UnitHours hours : data.hours()) {
            write(version, hours);
        }
    }

    private void write(int version, UnitHours hours) {
        jdbc.sql("""
                insert into calendar_hours (version, unit, valid_from, morning_from, morning_to, afternoon_from, afternoon_to)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        version,
                        hours.unit(),
                        hours.validFrom(),
                        hours.morningFrom(),
                        hours.morningTo(),
                        hours.afternoonFrom(),
                        hours.afternoonTo())
                .update();
    }

    private static SpecialDay day(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("on_day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"));
    }

    private static UnitHours hours(ResultSet row, int number) throws SQLException {
        return new UnitHours(
                row.getString("unit"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("morning_from", LocalTime.class),
                row.getObject("morning_to", LocalTime.class),
                row.getObject("afternoon_from", LocalTime.class),
                row.getObject("afternoon_to", LocalTime.class));
    }
}
