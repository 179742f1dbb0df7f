package org.reportchain.structure;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.reportchain.engine.StepContract;
import org.reportchain.review.Decision;

/** The README's table of steps says what the models say. */
class StepsInReadmeTest {

    @Test
    void tableOfStepsEqualsTheModels() throws IOException {
        ReadmeTable.assertEquals("steps", StepsInReadmeTest.class, table());
    }

    private static String table() {
        return "| step | group | decisions | working days |\n|---|---|---|---|\n"
                + Stream.of("reporting-period", "district-report", "committee-review", "city-report")
                        .flatMap(model -> Bpmn.readModelFromFile(new File("processes/" + model + ".bpmn"))
                                .getModelElementsByType(UserTask.class)
                                .stream())
                        .map(StepsInReadmeTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(UserTask task) {
        String decisions = StepContract.of(task).decisions().stream()
                .map(word -> Decision.valueOf(word).label())
                .collect(Collectors.joining(" / "));
        return "| %s | `%s` | %s | %s |\n"
                .formatted(
                        task.getName(),
                        task.getCamundaCandidateGroups().replaceAll("\\$\\{(\\w+)}", "<$1>"),
                        decisions,
                        days(task.getId()));
    }

    private static String days(String step) {
        List<String> days =
                Dmn.readModelFromFile(new File("processes/review-policy.dmn"))
                        .getModelElementsByType(Rule.class)
                        .stream()
                        .filter(rule -> rule.getInputEntries()
                                .iterator()
                                .next()
                                .getTextContent()
                                .strip()
                                .equals("\"" + step + "\""))
                        .map(rule -> rule.getOutputEntries()
                                .iterator()
                                .next()
                                .getTextContent()
                                .strip())
                        .distinct()
                        .toList();
        return String.join(", ", days);
    }
}
