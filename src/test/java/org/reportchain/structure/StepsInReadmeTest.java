package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- steps: written by StepsInReadmeTest -->\n";
    private static final String END = "<!-- /steps -->";

    @Test
    void tableOfStepsEqualsTheModels() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end))
                .as("run `mvn test -Dtest=StepsInReadmeTest -Dreadme.update=true` to write the table anew")
                .isEqualTo(table());
    }

    private static String table() {
        return "| step | group | decisions | working days |\n|---|---|---|---|\n"
                + Stream.of("district-report", "committee-review")
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
