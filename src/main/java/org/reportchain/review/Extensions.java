package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.reportchain.text.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every deadline that somebody above a step has extended, with the reason, and has its holders told. */
@Service
@Transactional
public class Extensions {

    /** One extension. */
    public record Extended(String stepName, Instant from, Instant to, String reason, String person, Instant at) {}

    private final JdbcClient jdbc;
    private final ReviewAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(JdbcClient jdbc, ReviewAudit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that the holders of a step have longer than they had.
     *
     * @param held the step as it was before
     * @throws Refusal invalid, without a reason or with one that nobody could read
     */
    public void record(Reminders.Held held, Instant to, String typed, String person, String post) {
        if (typed.isBlank()) {
            throw Refusal.invalid("review.reasonMissing");
        }
        String reason = NoteText.of(typed);
        jdbc.sql("""
                insert into deadline_extension (report, step, step_name, old_due, new_due, reason, person, extended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        held.report(),
                        held.step(),
                        held.name(),
                        utc(held.due()),
                        utc(to),
                        reason,
                        person,
                        utc(clock.instant()))
                .update();
        audit.happened(
                "DEADLINE_EXTENDED",
                held.report(),
                null,
                event -> event.by(person, post)
                        .at(held.step())
                        .changed(held.due().toString(), to.toString())
                        .carrying(Map.of("reason", reason)));
        events.publishEvent(new ReportEvent.DeadlineExtended(held, to, reason, post));
    }

    /** All extensions on a report, oldest first. */
    public List<Extended> ofReport(String report) {
        return jdbc.sql("select * from deadline_extension where report = ? order by id")
                .param(report)
                .query((row, number) -> new Extended(
                        row.getString("step_name"),
                        instant(row, "old_due"),
                        instant(row, "new_due"),
                        row.getString("reason"),
                        row.getString("person"),
                        instant(row, "extended_at")))
                .list();
    }
}
