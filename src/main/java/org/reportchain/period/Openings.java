package org.reportchain.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which periods have been opened, the units that must report in them, and what became of each. */
@Service
@Transactional
public class Openings {

    /** What the city did about a unit. */
    public enum ActKind {
        EXCLUDED,
        PUT_BACK
    }

    public record Act(String unit, ActKind kind, String person, String reason, Instant at) {}

    private final JdbcClient jdbc;
    private final PeriodTables periods;
    private final Clock clock;

    Openings(JdbcClient jdbc, PeriodTables periods, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Opens a period for the units; what it asks for is taken over from the period that {@code opening} names.
     *
     * @throws Refusal conflict, when it has been opened before
     */
    public void open(ReportingPeriod period, PeriodOpening opening, Collection<String> units) {
        periods.take(period, opening.catalogue());
        try {
            jdbc.sql("""
                    insert into period_opening (period, city, kind, catalogue, opinions_due, sent_due, checked_due,
                                                consolidated_due, conference_on, opened_by, opened_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            period.code(),
                            opening.city(),
                            opening.kind().name(),
                            opening.catalogue(),
                            opening.due().opinions(),
                            opening.due().sent(),
                            opening.due().checked(),
                            opening.due().consolidated(),
                            opening.due().conference(),
                            opening.openedBy(),
                            utc(opening.openedAt()))
                    .update();
        } catch (DuplicateKeyException openedBefore) {
            throw Refusal.conflict("period.alreadyOpened", period.code());
        }
        for (String unit : units) {
            jdbc.sql("insert into period_unit (period, unit) values (?, ?)")
                    .params(period.code(), unit)
                    .update();
        }
    }

    public Optional<PeriodOpening> find(String period) {
        return jdbc.sql("select * from period_opening where period = ?")
                .param(period)
                .query(Openings::opening)
                .optional();
    }

    /** The opening of a period; {@link Refusal} NOT_FOUND when it has not been opened. */
    public PeriodOpening opening(String period) {
        return find(period).orElseThrow(() -> Refusal.notFound("period.notOpened", period));
    }

    /** Every period that was opened, the newest first. */
    public List<PeriodOpening> all() {
        return jdbc.sql("select * from period_opening order by opened_at desc, period")
                .query(Openings::opening)
                .list();
    }

    /** The units that must report, by code, with those that the city does not wait for. */
    public List<DueUnit> units(String period) {
        return jdbc.sql("select * from period_unit where period = ? order by unit")
                .param(period)
                .query((row, number) -> unit(row))
                .list();
    }

    /** Stops waiting for a unit, or waits for it again; a refusal names what does not fit. */
    public void act(String period, String unit, ActKind kind, String person, String reason) {
        if (opening(period).closed()) {
            throw Refusal.conflict("period.closed", period);
        }
        DueUnit due = units(period).stream()
                .filter(candidate -> candidate.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("period.notDue", unit, period));
        if (due.excluded() == (kind == ActKind.EXCLUDED)) {
            throw Refusal.conflict(due.excluded() ? "period.alreadyExcluded" : "period.notExcluded", unit);
        }
        jdbc.sql("update period_unit set excluded_reason = ? where period = ? and unit = ?")
                .params(kind == ActKind.EXCLUDED ? reason : null, period, unit)
                .update();
        jdbc.sql("insert into period_unit_act (period, unit, kind, person, reason, acted_at) values (?, ?, ?, ?, ?, ?)")
                .params(period, unit, kind.name(), person, reason, utc(clock.instant()))
                .update();
    }

    /** What the city did about units, in order. */
    public List<Act> acts(String period) {
        return jdbc.sql("select * from period_unit_act where period = ? order by id")
                .param(period)
                .query((row, number) -> new Act(
                        row.getString("unit"),
                        ActKind.valueOf(row.getString("kind")),
                        row.getString("person"),
                        row.getString("reason"),
                        instant(row, "acted_at")))
                .list();
    }

    /** Notes when a unit's report first went to the city, and whether that was in time; later ones change nothing. */
    public void sent(String period, String unit, Instant at, UnitOutcome outcome) {
        jdbc.sql("""
                update period_unit set sent_at = ?, outcome = ?
                 where period = ? and unit = ? and sent_at is null and outcome is null""").params(utc(at), outcome.name(), period, unit).update();
    }

    /** Closes a period and marks the units whose reports are missing for ever. */
    public void close(String period, String person, Collection<String> missing) {
        for (String unit : missing) {
            jdbc.sql("update period_unit set outcome = ? where period = ? and unit = ?")
                    .params(UnitOutcome.MISSING.name(), period, unit)
                    .update();
        }
        int closed = jdbc.sql(
                        "update period_opening set closed_by = ?, closed_at = ? where period = ? and closed_at is null")
                .params(person, utc(clock.instant()), period)
                .update();
        if (closed == 0) {
            throw Refusal.conflict("period.closed", period);
        }
    }

    private static PeriodOpening opening(ResultSet row, int number) throws SQLException {
        return new PeriodOpening(
                row.getString("period"),
                row.getString("city"),
                PeriodKind.valueOf(row.getString("kind")),
                row.getString("catalogue"),
                new PeriodOpening.Due(
                        row.getObject("opinions_due", LocalDate.class),
                        row.getObject("sent_due", LocalDate.class),
                        row.getObject("checked_due", LocalDate.class),
                        row.getObject("consolidated_due", LocalDate.class),
                        row.getObject("conference_on", LocalDate.class)),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                row.getString("closed_by"),
                instantOrNull(row, "closed_at"));
    }

    private static DueUnit unit(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new DueUnit(
                row.getString("unit"),
                row.getString("excluded_reason"),
                instantOrNull(row, "sent_at"),
                outcome == null ? null : UnitOutcome.valueOf(outcome));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
