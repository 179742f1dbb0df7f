package org.reportchain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelFaultsTest {

    private static final String MODEL = """
            <userTask camunda:formKey="embedded:deployment:forms/gone.html" />
            <callActivity calledElement="gone-review" />
            """;

    @Test
    void everyMissingNameIsToldAtOnce() {
        List<String> faults = ModelFaults.in("processes/m.bpmn", MODEL, Set.of("forms/draft-report.html")::contains);

        assertThat(faults)
                .containsExactly(
                        "processes/m.bpmn names the form forms/gone.html",
                        "processes/m.bpmn calls the process gone-review");
    }

    @Test
    void completeModelHasNone() {
        assertThat(ModelFaults.in("m", MODEL, name -> true)).isEmpty();
    }
}
