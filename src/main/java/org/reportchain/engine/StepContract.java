package org.reportchain.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.reportchain.text.Refusal;

/**
 * What a step accepts, as its model declares it in the extension properties {@code accepts} ({@code name:Type}) and
 * {@code decisions}.
 */
public record StepContract(Map<String, String> accepts, List<String> decisions) {

    private static final int LONGEST_TEXT = 4000;

    public static StepContract of(DelegateTask task) {
        return of((UserTask) task.getBpmnModelElementInstance());
    }

    /** The contract of a user task, or of a start event with a form. */
    public static StepContract of(FlowNode step) {
        Map<String, String> accepts = words(property(step, "accepts")).stream()
                .map(declaration -> declaration.split(":", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new StepContract(accepts, words(property(step, "decisions")));
    }

    /** The value of an extension property of a step or event, or an empty text. */
    public static String property(FlowNode step, String name) {
        if (step.getExtensionElements() == null) {
            return "";
        }
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    /** Refuses a variable that the step does not declare, a wrong type, a text that is too long, an unknown decision. */
    void check(Map<String, Object> submitted) {
        checkAll(submitted);
        Object decision = submitted.get("decision");
        if (decision == null || !decisions.contains(decision)) {
            throw Refusal.invalid("engine.unknownDecision", String.valueOf(decision), String.join(", ", decisions));
        }
    }

    /** The same without a decision: refuses what is not declared, of a wrong type, or too long. */
    void checkAll(Map<String, Object> submitted) {
        submitted.forEach(this::checkOne);
    }

    private void checkOne(String name, Object value) {
        String type = accepts.get(name);
        if (type == null) {
            throw Refusal.invalid("engine.undeclared", name, String.join(", ", accepts.keySet()));
        }
        if (value != null && !value.getClass().getSimpleName().equals(type)) {
            throw Refusal.invalid("engine.wrongType", Fields.label(name), String.valueOf(value), type);
        }
        if (value instanceof String text && text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(
                    "engine.tooLong", Fields.label(name), String.valueOf(text.length()), String.valueOf(LONGEST_TEXT));
        }
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
