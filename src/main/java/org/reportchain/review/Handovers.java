package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Body;
import org.reportchain.organisation.IdentitiesSynchronised;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices tasks that wait for a post that nobody holds, when they begin and when a post loses its last holder.
 *
 * <p>The office chief of the unit has the rights of such a post and is told; where there is none, and for the seats of a
 * committee, the task stands on the administrators' list until somebody holds the post.
 */
@Service
@Transactional
public class Handovers {

    /**
     * One task that waits for a post or body that nobody holds.
     *
     * @param step id of the user task
     * @param name of the step, in Vietnamese
     * @param due null where an administrator has taken the deadline away
     */
    public record Waiting(
            String report,
            String task,
            String step,
            String name,
            String post,
            @Nullable Instant due) {}

    /** @param caretaker the post that looked after the task; null where nobody could */
    public record HandedOver(
            String step, String post, @Nullable String caretaker, Instant at) {}

    private static final String OPEN = """
            select r.id as report, t.ID_ as task, t.TASK_DEF_KEY_ as step, t.NAME_ as name, t.DUE_DATE_ as due,
              l.GROUP_ID_ as post
            from ACT_RU_TASK t
            join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join report r on r.id = e.BUSINESS_KEY_
            order by t.DUE_DATE_, t.ID_""";

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final ReviewAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            JdbcClient jdbc,
            Organisation organisation,
            ReviewAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Notes that a task begins at a post that nobody holds. Whoever looks after the post hears of it as its holders would. */
    public void began(Waiting task) {
        if (organisation.isUnheld(task.post(), organisation.asOf())) {
            record(task, caretaker(task.post()));
        }
    }

    @EventListener
    public void on(IdentitiesSynchronised event) {
        for (Waiting task : waiting()) {
            String caretaker = caretaker(task.post());
            if (isNew(task, caretaker)) {
                record(task, caretaker);
                if (caretaker != null) {
                    events.publishEvent(new ReportEvent.HandedOver(task, caretaker));
                }
            }
        }
    }

    /** The open tasks at posts and bodies that nobody holds, most urgent first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        LocalDate today = organisation.asOf();
        Set<String> held = new HashSet<>(organisation.heldPosts(today));
        organisation.bodies(today).stream()
                .filter(body -> body.members().stream().map(Post::id).anyMatch(held::contains))
                .map(Body::id)
                .toList()
                .forEach(held::add);
        return jdbc
                .sql(OPEN)
                .query((row, number) -> new Waiting(
                        row.getString("report"),
                        row.getString("task"),
                        row.getString("step"),
                        row.getString("name"),
                        row.getString("post"),
                        row.getTimestamp("due") == null
                                ? null
                                : row.getTimestamp("due").toInstant()))
                .list()
                .stream()
                .filter(task -> !held.contains(task.post()))
                .filter(task -> organisation.isUnheld(task.post(), today)) // one of a unit that has ended is not
                .toList();
    }

    /** The tasks of a report that ever waited so, oldest first. */
    @Transactional(readOnly = true)
    public List<HandedOver> ofReport(String report) {
        return jdbc.sql("select * from handover where report = ? order by id")
                .param(report)
                .query((row, number) -> new HandedOver(
                        row.getString("step_name"),
                        row.getString("post"),
                        row.getString("caretaker"),
                        instant(row, "handed_at")))
                .list();
    }

    private @Nullable String caretaker(String post) {
        return organisation.caretaker(post, organisation.asOf()).orElse(null);
    }

    private boolean isNew(Waiting task, @Nullable String caretaker) {
        return jdbc
                .sql("select caretaker from handover where task = ? and post = ?")
                .params(task.task(), task.post())
                .query((row, number) -> Objects.requireNonNullElse(row.getString("caretaker"), ""))
                .list()
                .stream()
                .noneMatch(Objects.requireNonNullElse(caretaker, "")::equals);
    }

    private void record(Waiting task, @Nullable String caretaker) {
        jdbc.sql("""
                insert into handover (report, task, step, step_name, post, caretaker, handed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        task.report(),
                        task.task(),
                        task.step(),
                        task.name(),
                        task.post(),
                        caretaker,
                        utc(clock.instant()))
                .update();
        audit.happened(
                "HANDED_OVER",
                task.report(),
                null,
                event -> event.at(task.step()).changed(task.post(), caretaker));
    }
}
