package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.engine.StepContract;
import org.reportchain.report.ReportState;
import org.reportchain.review.Decision;
import org.reportchain.review.DistrictReportProcess;
import org.reportchain.review.Outcome;
import org.reportchain.review.UserTasks;

/** Every model reads the same way, and names nothing that does not exist. */
class ModelConventionsTest {

    private static final Pattern READABLE_ID = Pattern.compile("[a-zA-Z]+_[a-z][a-zA-Z]+|flow_[a-zA-Z]+_[a-zA-Z]+");
    private static final Set<String> STATES =
            Stream.of(ReportState.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Pattern TESTED_VALUE = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

    static Stream<String> models() {
        return Stream.of(new File("processes").list())
                .filter(file -> file.endsWith(".bpmn"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void processIsNamedLikeItsFileAndExplained(String file) {
        Process process = all(read(file), Process.class).iterator().next();

        assertThat(process.getId() + ".bpmn").isEqualTo(file);
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
        assertThat(process.isCamundaStartableInTasklist()).isEqualTo(file.equals("reporting-period.bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasAReadableIdAndItsPlaceInTheDrawing(String file) {
        BpmnModelInstance model = read(file);
        Set<String> drawn = all(model, BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());

        for (FlowElement element : all(model, FlowElement.class)) {
            assertThat(element.getId()).as("id").matches(READABLE_ID);
        }
        assertThat(all(model, FlowNode.class)).extracting(FlowNode::getId).allMatch(drawn::contains);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskSaysWhoWhenWhatForAndWhatItAccepts(String file) {
        for (UserTask task : all(read(file), UserTask.class)) {
            assertThat(task.getName()).as(task.getId()).isNotBlank();
            assertThat(task.getDocumentations())
                    .as("description of " + task.getId())
                    .isNotEmpty();
            assertThat(task.getCamundaCandidateGroups())
                    .as("groups of " + task.getId())
                    .isNotBlank();
            assertThat(task.getCamundaDueDate())
                    .as("due date of " + task.getId())
                    .isNotBlank();
            StepContract contract = StepContract.of(task);
            assertThat(contract.decisions()).as("decisions of " + task.getId()).isNotEmpty();
            assertThat(contract.decisions())
                    .allSatisfy(
                            word -> assertThat(Decision.valueOf(word).label()).isNotBlank());
            assertThat(contract.accepts()).containsEntry("decision", "String");
            String state = StepContract.property(task, "reportState");
            assertThat(state.isEmpty() || STATES.contains(state))
                    .as("state of " + task.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsFormAndExactlyOneListenerThatGuardsItsCompletion(String file) {
        for (UserTask task : all(read(file), UserTask.class)) {
            assertThat(task.getCamundaFormKey()).startsWith("embedded:deployment:forms/");
            assertThat(new File(task.getCamundaFormKey().substring("embedded:deployment:".length())))
                    .isFile();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .as("listeners of " + task.getId())
                    .singleElement()
                    .satisfies(
                            listener -> assertThat(listener.getCamundaEvent()).isEqualTo("complete"));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasATimerThatRemindsItsHoldersAndInterruptsNothing(String file) {
        BpmnModelInstance model = read(file);
        for (UserTask task : all(model, UserTask.class)) {
            BoundaryEvent reminder = model.getModelElementById(UserTasks.reminder(task.getId()));
            assertThat(reminder).as("reminder of " + task.getId()).isNotNull();
            assertThat(reminder.getAttachedTo()).isEqualTo(task);
            assertThat(reminder.cancelActivity()).isFalse();
            assertThat(reminder.getEventDefinitions().iterator().next().getTextContent())
                    .contains("'" + task.getId() + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void gatewaysAskAQuestionAndEveryAnswerIsLabelled(String file) {
        for (ExclusiveGateway gateway : all(read(file), ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                    assertThat(flow.getName()).as("label of " + flow.getId()).isNotBlank();
                    assertThat(flow.getConditionExpression().getTextContent()).matches(TESTED_VALUE);
                });
            }
        }
    }

    @Test
    void theSameAnswerHasTheSameLabelInEveryModel() {
        Map<String, String> labels = new HashMap<>();
        models().flatMap(file -> all(read(file), SequenceFlow.class).stream())
                .filter(flow -> flow.getConditionExpression() != null)
                .forEach(flow -> {
                    Matcher tested =
                            TESTED_VALUE.matcher(flow.getConditionExpression().getTextContent());
                    assertThat(tested.matches()).isTrue();
                    String before = labels.putIfAbsent(tested.group(1) + " " + tested.group(2), flow.getName());
                    assertThat(before == null || before.equals(flow.getName()))
                            .as(tested.group() + " is labelled " + before + " and " + flow.getName())
                            .isTrue();
                });
    }

    @Test
    void gatewaysAfterARoundTestOnlyWordsThatARoundCanEndWith() {
        Set<String> tested = tested("committee-review.bpmn", "outcome");
        assertThat(Stream.of(Outcome.values()).map(Enum::name)).containsAll(tested);
        assertThat(tested).hasSize(Outcome.values().length - 1); // INTERRUPTED leaves the model by a boundary event
    }

    @Test
    void codeAndModelShareTheirNames() throws IOException {
        String model = Files.readString(Path.of("processes/district-report.bpmn"));
        assertThat(model)
                .contains(
                        "id=\"" + DistrictReportProcess.KEY + "\"",
                        "name=\"" + DistrictReportProcess.RECALLED + "\"",
                        "name=\"" + DistrictReportProcess.CANCELLED + "\"",
                        "errorCode=\"REPORT_INVALID\"");
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsContainNoCode(String file) throws IOException {
        BpmnModelInstance model = read(file);
        assertThat(all(model, ScriptTask.class)).isEmpty();
        assertThat(all(model, ServiceTask.class))
                .allSatisfy(
                        task -> assertThat(task.getCamundaDelegateExpression()).matches("\\$\\{\\w+Delegate}"));
        assertThat(Files.readString(Path.of("processes", file)))
                .doesNotContain("camunda:class", "camunda:script", "camunda:type=", "camunda:connector");
    }

    @Test
    void everyStepHasADeadlineInTheTable() {
        Set<String> withDeadline =
                Dmn.readModelFromFile(new File("processes/review-policy.dmn"))
                        .getModelElementsByType(Rule.class)
                        .stream()
                        .map(rule -> rule.getInputEntries().iterator().next())
                        .map(InputEntry::getTextContent)
                        .map(text -> text.strip().replace("\"", ""))
                        .collect(Collectors.toSet());
        List<String> steps = models().flatMap(file -> all(read(file), UserTask.class).stream())
                .map(UserTask::getId)
                .toList();
        assertThat(withDeadline).containsAll(steps);
    }

    @Test
    void everyWordOfTheReviewHasItsVietnameseLabel() throws MissingResourceException {
        assertThat(Stream.of(Outcome.values()).map(Outcome::label)).doesNotContain("");
        assertThat(Stream.of(ReportState.values()).map(ReportState::label)).doesNotHaveDuplicates();
        assertThat(Stream.of(Decision.values()).map(Decision::label)).doesNotHaveDuplicates();
    }

    private static Set<String> tested(String file, String variable) {
        return all(read(file), SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> TESTED_VALUE.matcher(flow.getConditionExpression().getTextContent()))
                .filter(matcher -> matcher.matches() && matcher.group(1).equals(variable))
                .map(matcher -> matcher.group(2))
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance read(String file) {
        return Bpmn.readModelFromFile(new File("processes", file));
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
