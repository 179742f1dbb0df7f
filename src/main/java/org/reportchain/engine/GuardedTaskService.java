package org.reportchain.engine;

import java.util.Map;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;

/** The engine's task service with the guards of {@link GuardedCompleteCmd} at every way of ending a task. */
class GuardedTaskService extends TaskServiceImpl {

    /** Checks the expressions of a query as a whole: the engine looks only at those of the outermost one. */
    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = (TaskQueryImpl) super.createTaskQuery();
        query.addValidator(QueryExpressions::checkAll);
        return query;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        Doors.openTwice(() -> commandExecutor.execute(new GuardedCompleteCmd(taskId, variables)));
    }

    /** Answers with no variables: what a person submits is not kept in the engine. */
    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public void claim(String taskId, String userId) {
        Doors.open(() -> {
            try {
                super.claim(taskId, userId);
            } catch (TaskAlreadyClaimedException taken) {
                throw Refusal.conflict("engine.claimedByOther", taken.getTaskAssignee());
            }
        });
    }

    @Override
    public void resolveTask(String taskId) {
        throw Doors.answer(Refusal.forbidden("engine.notOffered"));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw Doors.answer(Refusal.forbidden("engine.notOffered"));
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String message, @Nullable Map<String, Object> variables) {
        throw Doors.answer(Refusal.forbidden("engine.notOffered"));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        handleBpmnError(taskId, errorCode, null, null);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message) {
        handleBpmnError(taskId, errorCode, message, null);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw Doors.answer(Refusal.forbidden("engine.notOffered"));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw Doors.answer(Refusal.forbidden("engine.notOffered"));
    }
}
