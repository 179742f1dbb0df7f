package org.reportchain.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;

/**
 * Completes a task for the person who claimed it and holds a post that it is for, with only the variables that its model declares.
 *
 * <p>The engine alone lets every candidate complete a colleague's claimed task and write any variable of the process.
 * Here the submitted values become transient variables of the task: its {@code complete} listener reads them, and they
 * are gone with it.
 */
class GuardedCompleteCmd extends CompleteTaskCmd {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> submitted;

    GuardedCompleteCmd(String taskId, @Nullable Map<String, Object> submitted) {
        super(taskId, null);
        this.submitted = plain(submitted);
    }

    @Override
    public VariableMap execute(CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw Refusal.notFound("engine.taskGone");
        }
        checkCompleteTask(task, context);
        checkHolder(task, context.getAuthenticatedUserId());
        checkPost(task, context.getAuthentication());
        if (task.getProcessInstanceId() == null) {
            throw Refusal.forbidden("engine.noProcess");
        }
        if (task.getExecution() == null) { // ended by somebody else since the task was read
            throw Refusal.conflict("engine.changedMeanwhile");
        }
        StepContract.of(task).check(submitted);
        submitted.forEach((name, value) -> task.setVariableLocal(name, Variables.untypedValue(value, true)));
        return super.execute(context);
    }

    private static void checkHolder(TaskEntity task, @Nullable String person) {
        if (person == null) {
            throw Refusal.forbidden("engine.notLoggedIn");
        }
        if (task.getAssignee() == null) {
            throw Refusal.forbidden("engine.claimFirst");
        }
        if (!person.equals(task.getAssignee())) {
            throw Refusal.forbidden("engine.claimedByOther", task.getAssignee());
        }
    }

    /** An administrator may take any task, but decides in nobody's place. */
    private static void checkPost(TaskEntity task, Authentication person) {
        List<String> groups = Objects.requireNonNullElse(person.getGroupIds(), List.of());
        if (task.getCandidates().stream().map(IdentityLink::getGroupId).noneMatch(groups::contains)) {
            throw Refusal.forbidden("engine.notYourPost");
        }
    }

    static Map<String, Object> plain(@Nullable Map<String, Object> variables) {
        Map<String, Object> plain = new HashMap<>();
        if (variables instanceof VariableMap typed) {
            typed.keySet().forEach(name -> plain.put(name, typed.get(name)));
        } else if (variables != null) {
            plain.putAll(variables);
        }
        return plain;
    }
}
