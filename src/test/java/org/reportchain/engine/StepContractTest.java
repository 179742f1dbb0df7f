package org.reportchain.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reportchain.text.Refusal;

class StepContractTest {

    private final StepContract step = new StepContract(
            Map.of("decision", "String", "version", "Integer", "text", "String"), List.of("AGREE", "RETURN"));

    @Test
    void declaredValuesOfTheRightTypePass() {
        assertThatCode(() -> step.check(Map.of("decision", "AGREE", "version", 2, "text", "Nhất trí")))
                .doesNotThrowAnyException();
    }

    @Test
    void emptyFieldsPassHereBecauseTheStepDecidesWhatIsMandatory() {
        Map<String, Object> submitted = new HashMap<>(Map.of("decision", "AGREE"));
        submitted.put("text", null);
        assertThatCode(() -> step.check(submitted)).doesNotThrowAnyException();
    }

    @Test
    void variableThatTheStepDoesNotDeclareIsRefusedByName() {
        refused(Map.of("decision", "AGREE", "reportId", "2022-H1-001"), "“reportId”");
    }

    @Test
    void wrongTypeIsRefusedWithFieldAndValue() {
        refused(Map.of("decision", "AGREE", "version", "hai"), "“Phiên bản đã xem” có giá trị “hai”");
    }

    @Test
    void missingAndUnknownDecisionsAreRefusedWithTheList() {
        refused(Map.of(), "AGREE, RETURN");
        refused(Map.of("decision", "APPROVE"), "“APPROVE”");
        refused(Map.of("decision", ""), "AGREE, RETURN");
    }

    @Test
    void hugeTextIsRefusedWithItsLength() {
        refused(Map.of("decision", "AGREE", "text", "a".repeat(4001)), "dài 4001 ký tự");
    }

    private void refused(Map<String, Object> submitted, String saying) {
        assertThatThrownBy(() -> step.check(submitted))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(saying);
    }
}
