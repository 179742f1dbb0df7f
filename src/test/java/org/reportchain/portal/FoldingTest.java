package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @ValueSource(strings = {"dong da", "ĐỐNG ĐA", "Đống Đa", "  đống   đa ", "Đống\u00a0Đa", "Ðống đa"})
    void accentsCaseAndBlanksDoNotMatter(String typed) {
        assertThat(Folding.fold(typed)).isEqualTo("dong da");
    }

    @Test
    void placeOfTheToneMarkDoesNotMatter() {
        assertThat(Folding.fold("hoà")).isEqualTo(Folding.fold("hòa")).isEqualTo("hoa");
        assertThat(Folding.fold("Thuỷ")).isEqualTo(Folding.fold("Thủy")).isEqualTo("thuy");
    }

    @Test
    void composedAndDecomposedTextAreTheSame() {
        String decomposed = Normalizer.normalize("Quận ủy Đống Đa", Normalizer.Form.NFD);
        assertThat(Folding.fold(decomposed)).isEqualTo("quan uy dong da");
    }

    @Test
    void numbersAndSignsStay() {
        assertThat(Folding.fold("124-BC/QU")).isEqualTo("124-bc/qu");
    }

    @Test
    void marksAloneFoldToNothing() {
        assertThat(Folding.fold(" \u0301\u0323 ")).isEmpty();
    }
}
