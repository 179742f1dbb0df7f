package org.reportchain.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The engine's form service: submitting a task form is completing the task, and a start form has a guard of its own. */
class GuardedFormService extends FormServiceImpl {

    @Override
    @SuppressWarnings("deprecation") // still a door, so still guarded
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, Map.copyOf(properties));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        Doors.openTwice(() -> commandExecutor.execute(new GuardedCompleteCmd(taskId, properties)));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables();
    }

    @Override
    public ProcessInstance submitStartForm(String definition, @Nullable Map<String, Object> properties) {
        return Doors.open(() -> commandExecutor.execute(new GuardedStartCmd(definition, properties)));
    }

    @Override
    public ProcessInstance submitStartForm(
            String definition, @Nullable String businessKey, @Nullable Map<String, Object> properties) {
        return submitStartForm(definition, properties);
    }

    @Override
    @SuppressWarnings("deprecation") // still a door, so still guarded
    public ProcessInstance submitStartFormData(String definition, Map<String, String> properties) {
        return submitStartForm(definition, Map.copyOf(properties));
    }

    @Override
    @SuppressWarnings("deprecation") // still a door, so still guarded
    public ProcessInstance submitStartFormData(String definition, String businessKey, Map<String, String> properties) {
        return submitStartForm(definition, Map.copyOf(properties));
    }
}
