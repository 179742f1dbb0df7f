package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.text.Refusal;

class ReportJsonTest {

    private static final String CANONICAL =
            "{\"figures\":{\"KT-01\":{\"actual\":\"6.482,91\",\"asOf\":\"2022-06-16\",\"nature\":\"ACTUAL\"},"
                    + "\"XD-03\":{\"actual\":\"61\"}},"
                    + "\"limitations\":[{\"cause\":\"c\",\"description\":\"d\",\"due\":\"2022-12-31\",\"owner\":\"o\",\"remedy\":\"r\"}],"
                    + "\"secrecy\":\"NONE\",\"sections\":{\"1.1\":\"Bối cảnh\",\"2.1\":\"Tư tưởng\"},"
                    + "\"signature\":{\"authority\":\"T/M\",\"issuer\":\"BAN THƯỜNG VỤ\"},\"urgency\":\"NORMAL\"}";

    @Test
    void canonicalFormHasSortedKeysAndNothingEmpty() {
        String typed = """
                {"urgency": null, "sections": {"2.1": " Tư tưởng ", "1.1": "Bối cảnh", "3.1": "  "},
                 "signature": {"issuer": "BAN THƯỜNG VỤ", "authority": "T/M"}, "documents": [],
                 "figures": {"XD-03": {"actual": "61", "parts": {}}, "KT-02": {"actual": ""},
                             "KT-01": {"nature": "ACTUAL", "asOf": "2022-06-16", "actual": "6.482,91"}},
                 "limitations": [{"remedy": "r", "owner": "o", "description": "d", "cause": "c", "due": "2022-12-31"}, {}]}
                """;
        assertThat(ReportJson.write(parse(typed))).isEqualTo(CANONICAL);
    }

    @Test
    void canonicalFormReadsBackToItself() {
        assertThat(ReportJson.write(parse(CANONICAL))).isEqualTo(CANONICAL);
    }

    @Test
    void hashOfCanonicalFormIsFixed() {
        assertThat(ReportJson.sha256(CANONICAL))
                .isEqualTo("d2ff4b587e5c50db9165593915b31ce327f04dd63bdf149c15814e1eaeba13b6");
    }

    @Test
    void decomposedLettersAndForeignLineEndsMakeNoDifference() {
        String composed = "{\"sections\":{\"1.1\":\"Đống Đa\\nĐảng ủy phường\"}}";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD).replace("\\n", "\\r\\n");
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(parse(decomposed)).isEqualTo(parse(composed));
    }

    @Test
    void charactersThatNobodyCanSeeOrStoreAreDropped() {
        ReportContent content = parse("{\"sections\":{\"1.1\":\"a\\u0000b\\ud800c\\u0007\"}}");
        assertThat(content.sections()).containsEntry("1.1", "abc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"approved\":true} | report.unknownField | approved",
                "{\"figures\":{\"KT-01\":{\"actal\":\"1\"}}} | report.unknownField | figures.KT-01.actal",
                "{\"blank\":true} | report.unknownField | blank",
                "{\"figures\":{\"KT-01\":{\"empty\":false}}} | report.unknownField | figures.KT-01.empty",
                "{\"figures\":{\"KT-01\":{\"actual\":6482.91}}} | report.wrongField | figures.KT-01.actual",
                "{\"secrecy\":\"TUYET_MAT\"} | report.wrongField | secrecy",
                "{\"secrecy\":1} | report.wrongField | secrecy",
                "{\"tasks\":[{\"due\":\"31/12/2022\"}]} | report.wrongField | tasks.0.due",
                "{\"sections\":\"text\"} | report.wrongField | sections",
            })
    void wrongFieldIsRefusedByName(String json, String key, String field) {
        Refusal refusal = refusal(json);
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal).hasMessageContaining("\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null", "[]", "{", "{} {}", "''", "{\"secrecy\":\"NONE\",\"secrecy\":\"SECRET\"}"})
    void whatIsNoDocumentIsRefused(String json) {
        assertThat(refusal(json).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void documentAboveTwoMegabytesIsRefusedWithoutReadingOn() {
        byte[] huge = new byte[ReportJson.MOST_BYTES + 10];
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ReportJson.parse(new ByteArrayInputStream(huge)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void emptyDateOfAFormIsNoDate() {
        assertThat(parse("{\"tasks\":[{\"title\":\"t\",\"due\":\"\"}]}").tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isNull());
    }

    @Test
    void findingTellsFormsItsKeyAndWhetherItPasses() {
        Finding finding = new Finding("R-17", Severity.WARN, "figures.NC-01.actual", "0", "m", "Không có", "s");
        assertThat(ReportJson.write(new Validation(List.of(finding))))
                .contains("\"key\":\"R-17@figures.NC-01.actual\"", "\"passes\":true");
    }

    private static Refusal refusal(String json) {
        return catchThrowableOfType(Refusal.class, () -> parse(json));
    }

    private static ReportContent parse(String json) {
        return ReportJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
