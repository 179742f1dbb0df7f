package org.reportchain.review.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.Moments;
import org.reportchain.engine.CalledByModels;
import org.reportchain.review.Ladder;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.review.Rung;
import org.reportchain.review.UserTasks;
import org.springframework.stereotype.Component;

/** When a step reminds: the rungs of the table {@code reminders}, between its beginning and its deadline as it is now. */
@Component("reminderTimes")
public class ReminderTimes {

    private final DecisionService decisions;
    private final TaskService tasks;
    private final ReviewRounds rounds;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Clock clock;

    ReminderTimes(
            DecisionService decisions,
            TaskService tasks,
            ReviewRounds rounds,
            Deadlines deadlines,
            Calendars calendars,
            Clock clock) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The moments at which the timer of a step fires; the execution is the step's own. */
    @CalledByModels
    public String of(DelegateExecution execution, String step) {
        return new Moments(ladder(execution, step).moments()).toString();
    }

    Ladder ladder(ReviewContext review, String step, Instant since, Instant due) {
        List<Rung> table = decisions
                .evaluateDecisionTableByKey("reminders")
                .variables(Variables.putValue("step", step)
                        .putValue("level", review.scope().getVariable("level")))
                .evaluate()
                .getResultList()
                .stream()
                .map(row -> Rung.of(String.valueOf(row.get("when")), String.valueOf(row.get("tell"))))
                .toList();
        return Ladder.of(
                table,
                calendars.inForce(),
                UserTasks.owner(step, review.committee(), review.unit()),
                zoned(since),
                zoned(due));
    }

    private Ladder ladder(DelegateExecution execution, String step) {
        ReviewContext review = new ReviewContext(execution);
        if (UserTasks.ofRound(step)) {
            Round round = rounds.round(review.round());
            return ladder(review, step, round.openedAt(), round.due());
        }
        Task begun =
                tasks.createTaskQuery().executionId(execution.getId()).singleResult(); // none before the step begins
        Date due = begun == null || begun.getDueDate() == null ? deadlines.date(execution, step) : begun.getDueDate();
        Instant since = begun == null ? clock.instant() : begun.getCreateTime().toInstant();
        return ladder(review, step, since, due.toInstant());
    }

    private ZonedDateTime zoned(Instant time) {
        return time.atZone(clock.getZone());
    }
}
