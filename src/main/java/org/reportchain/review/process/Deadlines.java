package org.reportchain.review.process;

import java.util.Date;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.reportchain.calendar.WorkingDays;
import org.reportchain.engine.CalledByModels;
import org.reportchain.review.UserTasks;
import org.springframework.stereotype.Component;

/** By when a step is due: the working days of the table {@code deadlines}, counted by the engine's business calendar. */
@Component
public class Deadlines {

    private final DecisionService decisions;

    Deadlines(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The period of the step that the execution is at, for the engine to count: {@code 3 working days for 006}. */
    @CalledByModels
    public String of(DelegateExecution execution) {
        return period(execution, execution.getCurrentActivityId()).toString();
    }

    /** When a step of the review that the execution is in would be due if it began now. */
    Date date(DelegateExecution execution, String step) {
        ProcessEngineConfigurationImpl engine =
                (ProcessEngineConfigurationImpl) execution.getProcessEngine().getProcessEngineConfiguration();
        return engine.getBusinessCalendarManager()
                .getBusinessCalendar(DueDateBusinessCalendar.NAME)
                .resolveDuedate(period(execution, step).toString());
    }

    private WorkingDays period(VariableScope scope, String step) {
        Integer days = decisions
                .evaluateDecisionTableByKey("deadlines")
                .variables(Variables.putValue("step", step).putValue("level", scope.getVariable("level")))
                .evaluate()
                .getSingleEntry();
        if (days == null) {
            throw new IllegalStateException("The table deadlines of review-policy.dmn has no row for " + step);
        }
        ReviewContext review = new ReviewContext(scope);
        return new WorkingDays(days, UserTasks.owner(step, review.committee(), review.unit()));
    }
}
