package org.reportchain.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;

/**
 * Starts a process for a person whose post the model names, with only the variables that its start event declares.
 *
 * <p>The start event says in its extension properties who may start it ({@code startedBy}, a role) and what it
 * {@code accepts}. The person's unit becomes the variable {@code unitCode}; what was submitted is transient: the start
 * event's listener reads it, and it is gone with the transaction. A business key from outside is not taken.
 */
class GuardedStartCmd implements Command<ProcessInstance> {

    private final String definition;
    private final Map<String, Object> submitted;

    GuardedStartCmd(String definition, @Nullable Map<String, Object> submitted) {
        this.definition = definition;
        this.submitted = GuardedCompleteCmd.plain(submitted);
    }

    @Override
    public ProcessInstance execute(CommandContext context) {
        StartEvent start = startEvent(context);
        String role = StepContract.property(start, "startedBy");
        if (role.isEmpty()) {
            throw Refusal.forbidden("engine.notStartedByPeople");
        }
        StepContract.of(start).checkAll(submitted);
        VariableMap variables = Variables.createVariables();
        submitted.forEach((name, value) -> variables.putValueTyped(name, Variables.untypedValue(value, true)));
        variables.putValue("unitCode", unit(context.getAuthentication(), role));
        return new SubmitStartFormCmd(definition, null, variables).execute(context);
    }

    private StartEvent startEvent(CommandContext context) {
        var model =
                context.getProcessEngineConfiguration().getRepositoryService().getBpmnModelInstance(definition);
        String key = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition)
                .getInitial()
                .getId();
        return Objects.requireNonNull(model).getModelElementById(key);
    }

    private static String unit(@Nullable Authentication person, String role) {
        if (person == null || person.getUserId() == null) {
            throw Refusal.forbidden("engine.notLoggedIn");
        }
        return Objects.requireNonNullElse(person.getGroupIds(), List.<String>of()).stream()
                .filter(group -> group.endsWith("." + role))
                .map(group -> group.substring(0, group.length() - role.length() - 1))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("engine.notYourPost"));
    }
}
