package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every reminder of a step, by the ladder or by somebody above it, and has those told who must know. */
@Service
@Transactional
public class Reminders {

    private static final String URGED = "URGED";

    /**
     * A step that is held by somebody.
     *
     * @param occasion what sets this turn of the step apart from others: {@code round-7}, or {@code task-} with its id
     * @param step the user task
     * @param owner the unit whose step it is
     * @param open those who hold it; all of a step are due together
     */
    public record Held(String report, String occasion, String step, String owner, Instant since, List<OpenTask> open) {

        public Instant due() {
            return open.get(0).due();
        }

        public String name() {
            return open.get(0).name();
        }

        public List<String> posts() {
            return open.stream().map(OpenTask::post).distinct().toList();
        }
    }

    /**
     * One reminder.
     *
     * @param rung null where somebody urged
     * @param person who urged
     * @param told the posts that had the step
     * @param escalatedTo the post that was told that the step is late
     */
    public record Reminded(
            String occasion,
            String stepName,
            @Nullable Rung rung,
            @Nullable String person,
            List<String> told,
            @Nullable String escalatedTo,
            boolean late,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Superiors superiors;
    private final ReviewAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Superiors superiors, ReviewAudit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.superiors = superiors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds the holders of a step, and at the rungs that say so tells somebody else that it is late. Once per rung. */
    public void remind(Held held, Ladder.Planned planned) {
        Rung rung = planned.rung();
        if (count(held, rung.when()) > 0) {
            return;
        }
        String escalatedTo = switch (rung.tell()) {
            case HOLDERS -> null;
            case HEAD -> held.owner() + ".secretary";
            case SUPERIOR_OFFICE -> superiors.office(held.report());
        };
        insert(held, rung.when(), rung.tell().name(), 0, null, escalatedTo, planned.isLate(clock.instant()));
        audit.happened(
                "REMINDED", held.report(), null, event -> event.at(held.step()).changed(rung.when(), escalatedTo));
        events.publishEvent(new ReportEvent.Reminded(held, rung, escalatedTo));
    }

    /** Notes that somebody above a step urges its holders, and has them told; changes nothing else. */
    public void urge(Held held, String person, String post) {
        try {
            insert(held, URGED, Rung.Tell.HOLDERS.name(), count(held, URGED), person, null, false);
        } catch (DuplicateKeyException urgedMeanwhile) {
            throw Refusal.conflict("review.urgedMeanwhile");
        }
        audit.happened(
                "URGED", held.report(), null, event -> event.by(person, post).at(held.step()));
        events.publishEvent(new ReportEvent.Urged(held, count(held, URGED), post));
    }

    /** When somebody last urged the holders of a step. */
    public Optional<Instant> lastUrge(String occasion) {
        return jdbc.sql("select * from reminder where occasion = ? and rung = ? order by id desc limit 1")
                .params(occasion, URGED)
                .query((row, number) -> instant(row, "reminded_at"))
                .optional();
    }

    /** All reminders about a report, oldest first. */
    public List<Reminded> ofReport(String report) {
        return jdbc.sql("select * from reminder where report = ? order by id")
                .param(report)
                .query(Reminders::reminded)
                .list();
    }

    private int count(Held held, String rung) {
        return jdbc.sql("select count(*) from reminder where occasion = ? and rung = ? and (due = ? or rung = ?)")
                .params(held.occasion(), rung, utc(held.due()), URGED)
                .query(Integer.class)
                .single();
    }

    private void insert(
            Held held,
            String rung,
            String tell,
            int turn,
            @Nullable String person,
            @Nullable String escalatedTo,
            boolean late) {
        jdbc.sql("""
                insert into reminder
                  (report, occasion, step, step_name, rung, tell, due, turn, person, told, escalated_to, late, reminded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        held.report(),
                        held.occasion(),
                        held.step(),
                        held.name(),
                        rung,
                        tell,
                        utc(held.due()),
                        turn,
                        person,
                        String.join(" ", held.posts()),
                        escalatedTo,
                        late,
                        utc(clock.instant()))
                .update();
    }

    private static Reminded reminded(ResultSet row, int number) throws SQLException {
        String rung = row.getString("rung");
        return new Reminded(
                row.getString("occasion"),
                row.getString("step_name"),
                rung.equals(URGED) ? null : new Rung(rung, Rung.Tell.valueOf(row.getString("tell"))),
                row.getString("person"),
                List.of(row.getString("told").split(" ")),
                row.getString("escalated_to"),
                row.getBoolean("late"),
                instant(row, "reminded_at"));
    }
}
