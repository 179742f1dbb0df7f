package org.reportchain.review.process;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.reportchain.calendar.Calendars;
import org.reportchain.engine.CalledByModels;
import org.springframework.stereotype.Component;

/** When a step is due: the working days of the table {@code deadlines}, counted from now. Called from the models. */
@Component
public class Deadlines {

    private final DecisionService decisions;
    private final Calendars calendars;
    private final Clock clock;

    Deadlines(DecisionService decisions, Calendars calendars, Clock clock) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The due time of the step that the execution is at. */
    @CalledByModels
    public Date of(DelegateExecution execution) {
        return of(execution, execution.getCurrentActivityId());
    }

    /**
     * The due time of a step of the review that the execution is in.
     *
     * @throws IllegalStateException when the table has no row for the step
     */
    Date of(DelegateExecution execution, String step) {
        Integer days = decisions
                .evaluateDecisionTableByKey("deadlines")
                .variables(Variables.putValue("step", step).putValue("level", execution.getVariable("level")))
                .evaluate()
                .getSingleEntry();
        if (days == null) {
            throw new IllegalStateException("The table deadlines of review-policy.dmn has no row for " + step);
        }
        return Date.from(calendars
                .inForce()
                .deadline(owner(execution, step), ZonedDateTime.now(clock), days)
                .toInstant());
    }

    /** The unit whose working hours count: the committee that reviews, or the unit that writes the report. */
    static String owner(VariableScope scope, String step) {
        ReviewContext review = new ReviewContext(scope);
        String committee = step.equals("userTask_answerOpinions") ? null : review.committee();
        return committee == null ? review.unit() : committee;
    }
}
