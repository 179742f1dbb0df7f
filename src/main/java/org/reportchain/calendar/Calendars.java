package org.reportchain.calendar;

import java.util.Optional;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.text.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar that deadlines are counted by, and the one that waits.
 *
 * <p>What the files say is in force at once only when nothing was before. Later it waits until somebody has seen which
 * open deadlines it moves, and applies it: a restart alone never moves one.
 */
@Service
@Transactional
public class Calendars {

    private final CalendarData files;
    private final CalendarTables tables;
    private final AuditTrail audit;

    Calendars(CalendarData files, CalendarTables tables, AuditTrail audit) {
        this.files = files;
        this.tables = tables;
        this.audit = audit;
    }

    public WorkingCalendar inForce() {
        return new WorkingCalendar(dataInForce());
    }

    public CalendarData dataInForce() {
        return tables.inForce();
    }

    /** What the files say, where it is not what is in force. */
    public Optional<CalendarData> pending() {
        return files.equals(dataInForce()) ? Optional.empty() : Optional.of(files);
    }

    /** Puts what the files say in force where nothing has been before. */
    public void applyIfFirst() {
        if (tables.version() == 0) {
            tables.write(1, files, null);
        }
    }

    /**
     * Puts the pending calendar in force.
     *
     * @throws Refusal conflict, when nothing is pending or somebody else has just applied it
     */
    public void apply(String person) {
        int version = tables.version();
        CalendarData next = pending().orElseThrow(() -> Refusal.conflict("calendar.nothingPending"));
        try {
            tables.write(version + 1, next, person);
        } catch (DuplicateKeyException appliedMeanwhile) {
            throw Refusal.conflict("calendar.changedMeanwhile");
        }
        audit.record(AuditEvent.of("CALENDAR_APPLIED", AuditEvent.SYSTEM)
                .by(person)
                .changed(Integer.toString(version), Integer.toString(version + 1)));
    }
}
