package org.reportchain.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.consolidation.Consolidation.IndicatorRow;
import org.reportchain.consolidation.Consolidation.Standing;
import org.reportchain.consolidation.Consolidation.UnitFigure;
import org.reportchain.consolidation.Consolidation.UnitStanding;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Unit;
import org.reportchain.organisation.UnitKind;
import org.reportchain.period.PeriodSample;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Figure;
import org.reportchain.report.Nature;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Version;

/** What becomes of districts' figures and words in the city's draft, without a database; JSON with single quotes. */
class ConsolidatedFiguresTest {

    private static final Unit HA_NOI = unit("01", "Hà Nội", UnitKind.CITY);
    private static final Unit DONG_DA = unit("006", "Đống Đa", UnitKind.URBAN_DISTRICT);
    private static final Unit GIA_LAM = unit("018", "Gia Lâm", UnitKind.RURAL_DISTRICT);
    private static final Unit SON_TAY = unit("269", "Sơn Tây", UnitKind.TOWN);

    @ParameterizedTest(name = "{0}: {1} and {2} make {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "KT-01 | {'actual':'6.482,91'} | {'actual':'1.518,3'} | 8.001,21",
                "KT-01 | {'actual':'0,1'} | {'actual':'0,2'} | 0,3",
                "KT-01 | {'actual':'446.777','confirmed':['446.777']} | {'actual':'1,5'} | 446.778,5",
                "XD-03 | {'actual':'61'} | {'actual':'1.000'} | 1.061",
                "VX-02 | {'actual':'170.386','total':'185.500'} | {'actual':'1','total':'2'} | 170.387/185.502",
                "KT-09 | {'actual':'16','total':'16'} | {'actual':'15','total':'16'} | ",
                "KT-08 | {'actual':'9,04'} | {'actual':'10,52'} | ",
                "KT-03 | {'actual':'-5,5'} | {'actual':'5,5'} | 0,0"
            })
    void valuesAreAddedUpOrOnlyListed(String code, String one, String other, @Nullable String expected) {
        Material material = material(approved(DONG_DA, figures(code, one)), approved(GIA_LAM, figures(code, other)));

        IndicatorRow row = row(material, code);

        assertThat(row.value()).isEqualTo(expected);
        assertThat(row.figures()).hasSize(2).allMatch(UnitFigure::readable);
        assertThat(drafted(material, code).units()).containsOnlyKeys("006", "018");
        assertThat(drafted(material, code).actual())
                .isEqualTo(expected == null ? null : expected.replaceFirst("/.*", ""));
    }

    @Test
    void textThatIsNoNumberIsNamedAndInNoSum() {
        Material material = material(
                approved(DONG_DA, figures("KT-01", "{'actual':'6,482.91'}")),
                approved(GIA_LAM, figures("KT-01", "{'actual':'446.777'}")),
                approved(SON_TAY, figures("KT-01", "{'actual':'10,5'}")));

        IndicatorRow row = row(material, "KT-01");

        assertThat(row.value()).isEqualTo("10,5");
        assertThat(row.figures())
                .filteredOn(figure -> !figure.readable())
                .extracting(UnitFigure::unit, UnitFigure::value)
                .map(Object::toString)
                .containsExactly("(\"006\", \"6,482.91\")", "(\"018\", \"446.777\")");
        assertThat(row.missing()).containsExactly("006", "018");
        assertThat(drafted(material, "KT-01").units()).isEqualTo(Map.of("269", "10,5"));
    }

    @Test
    void halfARatioIsNoValue() {
        Material material = material(approved(DONG_DA, figures("VX-01", "{'actual':'12'}")));

        assertThat(row(material, "VX-01").value()).isNull();
        assertThat(row(material, "VX-01").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.readable()).isFalse());
    }

    @Test
    void valueIsMissingOnlyWhereTheIndicatorApplies() {
        Material material = material(approved(DONG_DA, "{}"), approved(GIA_LAM, "{}"));

        assertThat(row(material, "NT-01").missing()).containsExactly("018");
        assertThat(row(material, "KT-01").missing()).containsExactly("006", "018");
    }

    @Test
    void theCitysOwnLineIsAddedAndStaysTheDraftersOwn() {
        Material material = material(approved(DONG_DA, figures("KT-01", "{'actual':'6.482,91'}")));
        ReportContent mine = content("{'figures':{'KT-01':{'planCity':'311.888,0','explanation':'thu cả năm',"
                + "'parts':{'Thu do Thành phố quản lý':'100.000,09'}}}}");

        ReportContent draft = merged(material, mine, ReportContent.empty());

        Figure figure = Objects.requireNonNull(draft.figures().get("KT-01"));
        assertThat(figure.actual()).isEqualTo("106.483,00");
        assertThat(figure.planCity()).isEqualTo("311.888,0");
        assertThat(figure.explanation()).isEqualTo("thu cả năm");
        assertThat(new Preview(material, Map.of(), mine)
                        .consolidation(true).indicators().stream()
                                .filter(row -> row.code().equals("KT-01"))
                                .findFirst()
                                .orElseThrow()
                                .value())
                .isEqualTo("106.483,00");
    }

    @Test
    void onlyTheCityIsAskedForItsOwnLine() {
        assertThat(PeriodSample.indicator("KT-01").partsAt(Level.CITY)).containsExactly("Thu do Thành phố quản lý");
        assertThat(PeriodSample.indicator("KT-01").partsAt(Level.DISTRICT)).isEmpty();
        assertThat(PeriodSample.indicator("XD-03").partsAt(Level.CITY)).hasSize(5);
    }

    @Test
    void kindsAndBacklogsAreAddedUpToo() {
        Material material = material(
                approved(
                        DONG_DA,
                        "{'figures':{'XD-03':{'actual':'3','parts':{'bổ nhiệm':'2','luân chuyển':'1'}},"
                                + "'DT-01':{'actual':'10','carriedOver':'4'}}}"),
                approved(
                        GIA_LAM,
                        "{'figures':{'XD-03':{'actual':'5','parts':{'bổ nhiệm':'5'}},"
                                + "'DT-01':{'actual':'1','carriedOver':'x'}}}"));

        assertThat(drafted(material, "XD-03").parts()).isEqualTo(Map.of("bổ nhiệm", "7", "luân chuyển", "1"));
        assertThat(drafted(material, "DT-01").carriedOver()).isEqualTo("4");
    }

    @Test
    void aDayThatAllShareStandsInTheSumAndMixedNaturesMakeAnEstimate() {
        Material same = material(
                approved(DONG_DA, figures("KT-01", "{'actual':'1','asOf':'2022-06-16','nature':'ACTUAL'}")),
                approved(GIA_LAM, figures("KT-01", "{'actual':'1','asOf':'2022-06-16','nature':'ACTUAL'}")));
        Material different = material(
                approved(DONG_DA, figures("KT-01", "{'actual':'1','asOf':'2022-06-16','nature':'ACTUAL'}")),
                approved(GIA_LAM, figures("KT-01", "{'actual':'1','nature':'ESTIMATE'}")));

        assertThat(drafted(same, "KT-01").asOf()).isEqualTo("2022-06-16");
        assertThat(drafted(same, "KT-01").nature()).isEqualTo(Nature.ACTUAL);
        assertThat(drafted(different, "KT-01").asOf()).isNull();
        assertThat(drafted(different, "KT-01").nature()).isEqualTo(Nature.ESTIMATE);
    }

    @Test
    void sumThatCouldBeReadInTwoWaysIsConfirmed() {
        Material material = material(
                approved(DONG_DA, figures("KT-01", "{'actual':'400000'}")),
                approved(GIA_LAM, figures("KT-01", "{'actual':'46777'}")));

        assertThat(drafted(material, "KT-01").actual()).isEqualTo("446.777");
        assertThat(drafted(material, "KT-01").confirmed()).containsExactly("400.000", "446.777", "46.777");
    }

    @Test
    void whoSaysTheSameIsNamedTogether() {
        Material material = material(
                approved(DONG_DA, "{'sections':{'3.1':'Thu ngân sách tăng.'}}"),
                approved(GIA_LAM, "{'sections':{'3.1':'Thu ngân sách tăng.'}}"),
                approved(SON_TAY, "{'sections':{'3.1':'Thu đạt thấp.'}}"));

        assertThat(Proposal.of(material).content().sections())
                .containsEntry(
                        "3.1", "Quận ủy Đống Đa; Huyện ủy Gia Lâm: Thu ngân sách tăng.\nThị ủy Sơn Tây: Thu đạt thấp.");
    }

    @Test
    void limitationsAreGatheredByTheSectionThatTheyConcern() {
        String row = "{'section':'%s','description':'%s','cause':'c','owner':'o','remedy':'r','due':'%s'}";
        Material material = material(
                approved(
                        DONG_DA,
                        "{'limitations':[" + row.formatted("2.1", "a", "2022-09-30") + ","
                                + row.formatted("zz", "không rõ", "2022-12-31") + "]}"),
                approved(GIA_LAM, "{'limitations':[" + row.formatted("2.1", "b", "2022-12-31") + "]}"));

        assertThat(Preview.limitations(material))
                .extracting(group -> group.section() + " " + group.units())
                .containsExactly("2.1 [006, 018]", " [006]");
        assertThat(Proposal.of(material).content().limitations().get(0)).satisfies(gathered -> {
            assertThat(gathered.description()).isEqualTo("Quận ủy Đống Đa: a\nHuyện ủy Gia Lâm: b");
            assertThat(gathered.cause()).isEqualTo("Quận ủy Đống Đa; Huyện ủy Gia Lâm: c");
            assertThat(gathered.due()).isEqualTo(LocalDate.of(2022, 12, 31));
        });
    }

    @Test
    void whatTheDrafterWroteStaysAndWhatNobodyTouchedIsReplaced() {
        Material first = material(approved(DONG_DA, "{'sections':{'3.1':'một','3.2':'hai'}}"));
        ReportContent proposed = Proposal.of(first).content();
        ReportContent draft = merged(first, content("{'sections':{'1.1':'của thành phố'}}"), ReportContent.empty());
        assertThat(draft.sections())
                .isEqualTo(
                        Map.of("1.1", "của thành phố", "3.1", "Quận ủy Đống Đa: một", "3.2", "Quận ủy Đống Đa: hai"));

        Material second = material(
                approved(DONG_DA, "{'sections':{'3.1':'một','3.2':'hai'}}"),
                approved(GIA_LAM, "{'sections':{'1.1':'x','3.1':'ba','3.2':'bốn'}}"));
        ReportContent edited =
                content("{'sections':{'1.1':'của thành phố','3.1':'viết lại','3.2':'Quận ủy Đống Đa: hai'}}");
        CityDraft again = new CityDraft(edited, proposed, Proposal.of(second).content());

        assertThat(again.merged(second.sums()).sections())
                .isEqualTo(Map.of(
                        "1.1", "của thành phố",
                        "3.1", "viết lại",
                        "3.2", "Quận ủy Đống Đa: hai\nHuyện ủy Gia Lâm: bốn"));
        assertThat(again.kept()).containsExactly("mục 1.1", "mục 3.1");
    }

    @Test
    void reasonOfAnExclusionComesAndGoesWithIt() {
        Material excluded = with(
                List.of(standing(SON_TAY, Standing.EXCLUDED, "Đang sắp xếp lại")),
                approved(DONG_DA, figures("KT-01", "{'actual':'1'}")));
        ReportContent proposed = Proposal.of(excluded).content();
        ReportContent draft = merged(excluded, ReportContent.empty(), ReportContent.empty());
        assertThat(draft.reasons()).isEqualTo(Map.of("R-13@units.269", "Đang sắp xếp lại"));

        Material back = material(approved(DONG_DA, figures("KT-01", "{'actual':'1'}")));
        assertThat(merged(back, draft, proposed).reasons()).isEmpty();
    }

    @Test
    void sourcesTooLongForADraftStandOnlyBesideIt() {
        String prefix = "Quận ủy Đống Đa: ";
        Material fits =
                material(approved(DONG_DA, "{'sections':{'3.1':'" + "a".repeat(20_000 - prefix.length()) + "'}}"));
        Material tooLong =
                material(approved(DONG_DA, "{'sections':{'3.1':'" + "a".repeat(20_001 - prefix.length()) + "'}}"));

        assertThat(Proposal.of(fits).tooLong()).isEmpty();
        assertThat(Proposal.of(tooLong).tooLong()).containsExactly("mục 3.1");
        assertThat(Proposal.of(tooLong).content().sections()).doesNotContainKey("3.1");
    }

    @ParameterizedTest
    @CsvSource({"2022-06-01,true", "2025-06-30,true", "2025-07-01,false", "2026-06-01,false", "2026-07-01,true"})
    void yearsAreComparedUnlessTheUnitsWereCutAnewInBetween(LocalDate opening, boolean comparable) {
        ReportingPeriod p = PeriodSample.period();
        ReportingPeriod period = new ReportingPeriod(
                p.code(),
                p.title(),
                p.from(),
                p.to(),
                p.figuresFrom(),
                p.figuresTo(),
                p.cutOff(),
                opening,
                p.term(),
                p.theme(),
                p.reportTitle());
        assertThat(Consolidations.comparable(period)).isEqualTo(comparable);
    }

    private static IndicatorRow row(Material material, String code) {
        return new Preview(material, Map.of(), ReportContent.empty())
                .consolidation(true).indicators().stream()
                        .filter(row -> row.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    private static Figure drafted(Material material, String code) {
        return Objects.requireNonNull(merged(material, ReportContent.empty(), ReportContent.empty())
                .figures()
                .get(code));
    }

    private static ReportContent merged(Material material, ReportContent mine, ReportContent before) {
        return new CityDraft(mine, before, Proposal.of(material).content()).merged(material.sums());
    }

    private static Material material(Approved... approved) {
        return with(List.of(), approved);
    }

    private static Material with(List<UnitStanding> others, Approved... approved) {
        List<UnitStanding> units = new ArrayList<>();
        for (Approved report : approved) {
            units.add(standing(report.unit(), Standing.APPROVED, null));
        }
        units.addAll(others);
        return new Material(
                PeriodSample.period(),
                HA_NOI,
                PeriodSample.outline(),
                List.copyOf(PeriodSample.catalogue().values()),
                PeriodSample.programmes(),
                units,
                List.of(approved));
    }

    private static UnitStanding standing(Unit unit, Standing standing, @Nullable String reason) {
        return new UnitStanding(
                unit.code(), unit.name(), unit.kind(), unit.committee(), standing, null, "", null, null, reason);
    }

    private static Approved approved(Unit unit, String json) {
        return new Approved(unit, new Version("2022-H1-" + unit.code(), 1, "a", Instant.EPOCH, "hash", content(json)));
    }

    private static String figures(String code, String figure) {
        return "{'figures':{'" + code + "':" + figure + "}}";
    }

    private static ReportContent content(String json) {
        return ReportJson.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Unit unit(String code, String name, UnitKind kind) {
        return new Unit(code, name, kind, kind == UnitKind.CITY ? null : "01", null, LocalDate.of(2008, 8, 1), null);
    }
}
