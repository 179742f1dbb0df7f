package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.report.VietnameseNumber.Ambiguous;
import org.reportchain.report.VietnameseNumber.Invalid;
import org.reportchain.report.VietnameseNumber.Value;

class VietnameseNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.482,91 | 6482.91",
                "6482,91 | 6482.91",
                "446,777 | 446.777",
                "0,5 | 0.5",
                "-2,10 | -2.10",
                "1.234.567 | 1234567",
                "51 | 51",
                "0 | 0",
                "1.223,152 | 1223.152",
                "999999999999999999 | 999999999999999999"
            })
    void decimalIsReadTheVietnameseWay(String text, BigDecimal value) {
        assertThat(VietnameseNumber.decimal(text)).isEqualTo(new Value(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6,482.91",
                "6.482.91",
                "64.82,91",
                "0.777",
                "007",
                "1e3",
                "12 711",
                "51%",
                "",
                "-",
                "1,",
                ",5",
                "١٢",
                "1234567890123456789",
                "1.234,5,6",
                "NaN"
            })
    void anythingElseIsRefused(String text) {
        assertThat(VietnameseNumber.decimal(text)).isEqualTo(new Invalid());
        assertThat(VietnameseNumber.integer(text)).isEqualTo(new Invalid());
    }

    @Test
    void oneGroupOfThousandsIsAmbiguousWhereDecimalsAreAllowed() {
        assertThat(VietnameseNumber.decimal("446.777"))
                .isEqualTo(new Ambiguous(new BigDecimal("446777"), new BigDecimal("446.777")));
    }

    @Test
    void oneGroupOfThousandsIsPlainInAWholeNumber() {
        assertThat(VietnameseNumber.integer("170.386")).isEqualTo(new Value(new BigDecimal("170386")));
        assertThat(VietnameseNumber.integer("2,5")).isEqualTo(new Invalid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.482,91", "0,05", "-1.234.567,8", "999", "1.000"})
    void whatIsWrittenReadsBack(String text) {
        BigDecimal number = new BigDecimal(text.replace(".", "").replace(',', '.'));
        assertThat(VietnameseNumber.format(number)).isEqualTo(text);
    }
}
