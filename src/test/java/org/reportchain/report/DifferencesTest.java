package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.period.Programme;
import org.reportchain.report.Differences.RowChange;
import org.reportchain.report.Differences.Segment;
import org.reportchain.report.Differences.ValueChange;

class DifferencesTest {

    private static final Differences.Names NAMES = new Differences.Names(
            List.of(), List.of(), List.of(new Programme("01", "Xây dựng Đảng")), Map.of("00178", "phường Cát Linh"));

    private static final String EARLIER = """
            {"sections": {"1.1": "Bối cảnh chung", "2.1": "Tư tưởng"},
             "figures": {"KT-01": {"actual": "61,2", "nature": "ESTIMATE", "units": {"00178": "5", "00181": "7"}},
                         "XD-01": {"actual": "12"}},
             "limitations": [{"description": "Tiến độ giải phóng mặt bằng còn chậm", "owner": "Ủy ban"}, {"description": "Hai"}],
             "tasks": [{"title": "Rà soát quy hoạch", "due": "2022-09-30"}],
             "programmes": {"01": {"result": "Đạt kế hoạch"}},
             "attachments": [{"sha256": "aa", "name": "phu-luc.pdf", "mediaType": "application/pdf", "size": 1}],
             "reasons": {"R-03@figures.KT-01.percentCity": "Theo mùa vụ"},
             "signature": {"authority": "T/M", "issuer": "BAN THƯỜNG VỤ"}}""";

    @Test
    void equalContentsHaveNoDifferences() {
        Differences none = Differences.between(content(EARLIER), content(EARLIER), NAMES);

        assertThat(none.none()).isTrue();
        assertThat(none.unchanged()).as("2 sections, 2 figures, 5 rows").isEqualTo(9);
    }

    @Test
    void decomposedLettersAreNoDifference() {
        ReportContent decomposed = content(Normalizer.normalize(EARLIER, Normalizer.Form.NFD));

        assertThat(Differences.between(content(EARLIER), decomposed, NAMES).none())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"urgency\": \"URGENT\"",
                "\"secrecy\": \"SECRET\"",
                "\"sections\": {\"1.1\": \"x\"}",
                "\"figures\": {\"KT-01\": {\"confirmed\": [\"1.234\"]}}",
                "\"figures\": {\"KT-01\": {\"explanation\": \"vì\"}}",
                "\"figures\": {\"KT-01\": {\"yoyKind\": \"LEVEL\"}}",
                "\"figures\": {\"KT-01\": {\"parts\": {\"bổ nhiệm\": \"1\"}}}",
                "\"limitations\": [{\"due\": \"2022-12-31\"}]",
                "\"tasks\": [{\"owner\": \"x\"}]",
                "\"documents\": [{\"date\": \"2022-12-31\"}]",
                "\"programmes\": {\"07\": {\"next\": \"x\"}}",
                "\"signature\": {\"authority\": \"K/T\"}",
                "\"attachments\": [{\"sha256\": \"bb\"}]",
                "\"carried\": [{\"title\": \"x\"}]",
                "\"carried\": [{\"state\": \"DONE\"}]",
                "\"carried\": [{\"source\": \"x\"}]",
                "\"reasons\": {\"R-03@x\": \"y\"}",
            })
    void nothingThatAContentHoldsGoesUnnoticed(String field) {
        ReportContent without = content("{}");
        ReportContent with = content("{" + field + "}");

        assertThat(Differences.between(without, with, NAMES).none()).isFalse();
        assertThat(Differences.between(with, without, NAMES).none()).isFalse();
    }

    @Test
    void stateOfWhatIsCarriedIsShownBeforeAndAfter() {
        String item =
                "{\"carried\": [{\"kind\": \"LIMITATION\", \"title\": \"Giải ngân còn chậm\", \"state\": \"NOT_YET\"}]}";

        Differences changed = Differences.between(content(item), content(item.replace("NOT_YET", "DONE")), NAMES);

        assertThat(changed.lists()).singleElement().satisfies(list -> {
            assertThat(list.label()).isEqualTo("việc, hạn chế chuyển từ kỳ trước");
            assertThat(list.rows()).singleElement().satisfies(row -> {
                assertThat(row.kind()).isEqualTo(RowChange.Kind.CHANGED);
                assertThat(row.cells())
                        .filteredOn(cell -> cell.label().equals("tình trạng"))
                        .singleElement()
                        .extracting(Differences.Cell::segments)
                        .asString()
                        .contains("Chưa", "Đã", "khắc phục");
            });
        });
    }

    @Test
    void changedFigureShowsEachFieldBeforeAndAfter() {
        Differences changed = Differences.between(
                content(EARLIER),
                content(EARLIER.replace("61,2", "63")
                        .replace("ESTIMATE", "ACTUAL")
                        .replace("\"5\"", "\"6\"")),
                NAMES);

        assertThat(changed.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.indicator()).isEqualTo("KT-01");
            assertThat(figure.values())
                    .containsExactly(
                            new ValueChange("actual", "thực hiện", "61,2", "63"),
                            new ValueChange("nature", "ước hoặc thực hiện", "ước thực hiện", "thực hiện"),
                            new ValueChange("units.00178", "phường Cát Linh", "5", "6"));
        });
        assertThat(changed.unchanged()).isEqualTo(8);
    }

    @Test
    void differencesBackwardsAreTheSameTheOtherWayRound() {
        ReportContent later = content(EARLIER.replace("61,2", "63").replace("Bối cảnh chung", "Bối cảnh riêng"));
        Differences forth = Differences.between(content(EARLIER), later, NAMES);
        Differences back = Differences.between(later, content(EARLIER), NAMES);

        assertThat(back.figures().get(0).values())
                .isEqualTo(forth.figures().get(0).values().stream()
                        .map(change -> new ValueChange(change.field(), change.label(), change.after(), change.before()))
                        .toList());
        assertThat(forth.texts().get(0).segments())
                .containsExactly(
                        new Segment(Segment.Kind.SAME, "Bối cảnh "),
                        new Segment(Segment.Kind.REMOVED, "chung"),
                        new Segment(Segment.Kind.ADDED, "riêng"));
        assertThat(back.texts().get(0).segments())
                .containsExactly(
                        new Segment(Segment.Kind.SAME, "Bối cảnh "),
                        new Segment(Segment.Kind.REMOVED, "riêng"),
                        new Segment(Segment.Kind.ADDED, "chung"));
        assertThat(back.unchanged()).isEqualTo(forth.unchanged());
    }

    @Test
    void rowThatKeepsMostOfItsWordsHasChangedAndAnotherHasGone() {
        Differences changed = Differences.between(
                content(EARLIER),
                content(EARLIER.replace("còn chậm", "chưa đạt").replace("Hai", "Ba")),
                NAMES);

        assertThat(changed.lists()).singleElement().satisfies(list -> {
            assertThat(list.label()).isEqualTo("hạn chế");
            assertThat(list.rows())
                    .extracting(RowChange::kind, RowChange::number)
                    .containsExactly(
                            tuple(RowChange.Kind.CHANGED, 1),
                            tuple(RowChange.Kind.REMOVED, 2),
                            tuple(RowChange.Kind.ADDED, 2));
        });
    }

    @Test
    void subordinateUnitSeesNoDifferenceOfItsNeighbours() {
        ReportContent later = content(EARLIER.replace("\"7\"", "\"8\""));

        assertThat(Differences.between(content(EARLIER).seenBy("00178"), later.seenBy("00178"), NAMES)
                        .none())
                .isTrue();
    }

    private static ReportContent content(String json) {
        return ReportJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
