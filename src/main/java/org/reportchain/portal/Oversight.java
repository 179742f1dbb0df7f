package org.reportchain.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reportchain.calendar.Calendars;
import org.reportchain.engine.SystemAccess;
import org.reportchain.review.Extensions;
import org.reportchain.review.OpenTask;
import org.reportchain.review.Reminders;
import org.reportchain.review.Superiors;
import org.reportchain.review.UserTasks;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those above a step do about it: they urge its holders, or give them more time.
 *
 * <p>Above a step stands the office of the committee above the unit that has it; above a round also whoever closes it.
 */
@Component
class Oversight {

    private static final List<String> FACTS = List.of("unitCode", "committeeCode", "closer", "roundId");

    /**
     * The open step that the person stands above.
     *
     * @param urgeAgainAt until when its holders may not be urged again
     */
    record View(
            ChainStep step,
            String label,
            Instant due,
            @Nullable Instant urgeAgainAt) {}

    record Urge(@Nullable ChainStep step) {}

    /**
     * @param seen the deadline that the person saw
     * @param due the new one, in the time of Hà Nội
     */
    record Extension(
            @Nullable ChainStep step,
            @Nullable Instant seen,
            @Nullable LocalDateTime due,
            @Nullable String reason) {}

    /** @param post as whose holder the person stands above the step */
    private record Overseen(
            ChainStep step,
            Reminders.Held held,
            List<Task> tasks,
            @Nullable Long round,
            String post) {}

    private final Reader reader;
    private final OpenTasks open;
    private final OpenDeadlines deadlines;
    private final TaskService tasks;
    private final Superiors superiors;
    private final Reminders reminders;
    private final Extensions extensions;
    private final Calendars calendars;
    private final SystemAccess system;
    private final Clock clock;
    private final Duration coolDown;

    Oversight(
            Reader reader,
            OpenTasks open,
            OpenDeadlines deadlines,
            TaskService tasks,
            Superiors superiors,
            Reminders reminders,
            Extensions extensions,
            Calendars calendars,
            SystemAccess system,
            Clock clock,
            @Value("${report-chain.urge.cool-down}") Duration coolDown) {
        this.reader = reader;
        this.open = open;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.superiors = superiors;
        this.reminders = reminders;
        this.extensions = extensions;
        this.calendars = calendars;
        this.system = system;
        this.clock = clock;
        this.coolDown = coolDown;
    }

    /** What the person may do about the open step of a report; null where they do not stand above it. */
    @Nullable
    View of(String report) {
        return overseen(report).map(this::view).orElse(null);
    }

    /** Urges whoever has the step; refused until some working time after the last time. */
    @Transactional
    public View urge(String id, Urge order) {
        Overseen step = step(id, order.step());
        Instant again = urgeAgainAt(step.held());
        if (again != null) {
            throw Refusal.conflict("portal.oversight.tooSoon", time(again));
        }
        reminders.urge(step.held(), reader.person(), step.post());
        return view(step);
    }

    /** Moves the deadline of the step, of its round and of its reminders to a later working moment. */
    @Transactional
    public View extend(String id, Extension order) {
        Overseen step = step(id, order.step());
        Instant from = step.held().due();
        if (!from.equals(order.seen())) {
            throw Refusal.conflict("portal.oversight.movedMeanwhile", time(from));
        }
        ZonedDateTime to = accepted(order.due(), step.held());
        extensions.record(
                step.held(),
                to.toInstant(),
                order.reason() == null ? "" : order.reason(),
                reader.person(),
                step.post());
        List<OpenDeadlines.Move> moves = step.tasks().stream()
                .filter(task -> task.getDueDate().toInstant().isBefore(to.toInstant()))
                .map(task -> new OpenDeadlines.Move(
                        task,
                        step.held().report(),
                        UserTasks.ofRound(task.getTaskDefinitionKey()) ? step.round() : null,
                        zoned(task.getDueDate().toInstant()),
                        to))
                .toList();
        system.call(() -> {
            deadlines.move(moves);
            return moves;
        });
        return view(overseen(id).orElseThrow());
    }

    private ZonedDateTime accepted(@Nullable LocalDateTime typed, Reminders.Held held) {
        if (typed == null) {
            throw Refusal.invalid("portal.oversight.dueMissing");
        }
        ZonedDateTime due = typed.truncatedTo(ChronoUnit.MINUTES).atZone(clock.getZone());
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (!due.isAfter(now) || !due.toInstant().isAfter(held.due())) {
            throw Refusal.invalid("portal.oversight.notLater", Texts.time(due), time(held.due()));
        }
        if (due.isAfter(now.plusYears(1))) {
            throw Refusal.invalid("portal.oversight.tooLate", Texts.time(due), Texts.time(now.plusYears(1)));
        }
        if (!calendars.inForce().isWorkingTime(held.owner(), due)) {
            ZonedDateTime next = calendars.inForce().plus(held.owner(), due, Duration.ZERO);
            throw Refusal.invalid("portal.oversight.noWorkingTime", Texts.time(due), Texts.time(next));
        }
        return due;
    }

    private Overseen step(String report, @Nullable ChainStep seen) {
        Overseen step =
                overseen(reader.report(report).id()).orElseThrow(() -> Refusal.forbidden("portal.oversight.notAbove"));
        if (step.step() != seen) {
            throw Refusal.conflict("portal.oversight.stepChanged", step.step().label());
        }
        return step;
    }

    private Optional<Overseen> overseen(String report) {
        List<String> groups = reader.groups();
        return system.call(() -> open.of(report).entrySet().stream()
                .findFirst()
                .flatMap(step -> overseen(report, step.getKey(), step.getValue(), groups)));
    }

    private Optional<Overseen> overseen(String report, ChainStep step, List<Task> unsorted, List<String> groups) {
        List<Task> all = unsorted.stream()
                .filter(task -> task.getDueDate() != null)
                .sorted(Comparator.comparing(task -> !UserTasks.ofRound(task.getTaskDefinitionKey())))
                .toList();
        return all.isEmpty() ? Optional.empty() : dated(report, step, all, groups);
    }

    /** @param all with those of a round first */
    private Optional<Overseen> dated(String report, ChainStep step, List<Task> all, List<String> groups) {
        Task first = all.get(0);
        String key = first.getTaskDefinitionKey();
        Map<String, Object> facts = tasks.getVariables(first.getId(), FACTS);
        String committee = (String) facts.get("committeeCode");
        String owner = UserTasks.owner(key, committee, (String) Objects.requireNonNull(facts.get("unitCode")));
        Long round = UserTasks.ofRound(key) ? (Long) facts.get("roundId") : null;
        String post = above(report, owner, round == null ? null : committee + "." + facts.get("closer"), groups);
        if (post == null) {
            return Optional.empty();
        }
        List<OpenTask> others = all.stream()
                .map(open::held)
                .filter(task -> !groups.contains(task.post()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Reminders.Held held = new Reminders.Held(
                report,
                round == null ? "task-" + first.getId() : "round-" + round,
                key,
                owner,
                first.getCreateTime().toInstant(),
                others);
        return Optional.of(new Overseen(step, held, all, round, post));
    }

    /** The post above the step that the person holds. */
    private @Nullable String above(String report, String owner, @Nullable String closer, List<String> groups) {
        String office = superiors.office(report);
        if (!office.startsWith(owner + ".") && groups.contains(office)) {
            return office;
        }
        return closer != null && groups.contains(closer) ? closer : null;
    }

    private View view(Overseen step) {
        return new View(step.step(), step.step().label(), step.held().due(), urgeAgainAt(step.held()));
    }

    private @Nullable Instant urgeAgainAt(Reminders.Held held) {
        return reminders
                .lastUrge(held.occasion())
                .map(last -> calendars
                        .inForce()
                        .plus(held.owner(), zoned(last), coolDown)
                        .toInstant())
                .filter(again -> again.isAfter(clock.instant()))
                .orElse(null);
    }

    private String time(Instant time) {
        return Texts.time(zoned(time));
    }

    private ZonedDateTime zoned(Instant time) {
        return time.atZone(clock.getZone());
    }
}
