package org.reportchain.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportchain.report.rules.Submissions.DONG_DA;
import static org.reportchain.report.rules.Submissions.GIA_LAM;
import static org.reportchain.report.rules.Submissions.HA_NOI;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.period.Indicator;
import org.reportchain.period.PeriodSample;
import org.reportchain.period.SectionKind;
import org.reportchain.report.Finding;
import org.reportchain.report.Severity;
import org.reportchain.report.Submission;

/** The rules about a report as a whole, and what findings say. */
class DocumentRulesTest {

    @Test
    void emptyReportLacksEveryMandatorySection() {
        List<String> keys = Submissions.keys(Submissions.of(DONG_DA, "{}"), new MandatoryContent());
        assertThat(keys)
                .contains(
                        "R-15@sections.1.2",
                        "R-15@sections.3.5",
                        "R-15@sections.II.1",
                        "R-15@limitations",
                        "R-15@tasks")
                .contains("R-15@programmes.01.result", "R-15@programmes.10.result")
                .doesNotContain("R-15@sections.3.3", "R-15@sections.II.3");
    }

    @Test
    void ruralDistrictWritesAboutItsCountryside() {
        assertThat(Submissions.keys(Submissions.of(GIA_LAM, "{}"), new MandatoryContent()))
                .contains("R-15@sections.3.3");
    }

    @Test
    void completeReportLacksNothing() {
        assertThat(Submissions.keys(
                        complete("{'description':'d','cause':'c','owner':'o','remedy':'r'}", "10"),
                        new MandatoryContent()))
                .isEmpty();
    }

    @Test
    void nineOfTenProgrammesAreNotEnough() {
        assertThat(Submissions.keys(
                        complete("{'description':'d','cause':'c','owner':'o','remedy':'r'}", "11"),
                        new MandatoryContent()))
                .containsExactly("R-15@programmes.10.result");
    }

    @Test
    void limitationNeedsCauseOwnerAndRemedy() {
        assertThat(Submissions.keys(complete("{'description':'d'}", "10"), new MandatoryContent()))
                .containsExactly("R-15@limitations.0.cause", "R-15@limitations.0.owner", "R-15@limitations.0.remedy");
    }

    @Test
    void taskNeedsOwnerAndDueDate() {
        assertThat(Submissions.keys(Submissions.of(DONG_DA, "{'tasks':[{'title':'t'}]}"), new MandatoryContent()))
                .contains("R-15@tasks.0.owner", "R-15@tasks.0.due")
                .doesNotContain("R-15@tasks", "R-15@tasks.0.title");
    }

    @Test
    void sectionOfOtherUnitsIsNotWritten() {
        Submission submission = Submissions.of(
                DONG_DA, "{'sections':{'3.3':'Nông thôn','9.9':'?'},'programmes':{'11':{'result':'r'}}}");
        assertThat(Submissions.keys(submission, new AppliesToUnit()))
                .containsExactlyInAnyOrder("R-14@sections.3.3", "R-14@sections.9.9", "R-14@programmes.11");
    }

    @ParameterizedTest
    @CsvSource({"SECRET", "TOP_SECRET", "ABSOLUTE_SECRET"})
    void markOfSecrecyStopsTheReport(String secrecy) {
        assertThat(Submissions.keys(
                        Submissions.of(DONG_DA, "{'secrecy':'" + secrecy + "'}"), new NoClassifiedContent()))
                .containsExactly("R-16@secrecy");
        assertThat(Submissions.keys(Submissions.of(DONG_DA, "{}"), new NoClassifiedContent()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "T/M, BAN THƯỜNG VỤ, ''",
        "T/M, ỦY BAN KIỂM TRA, ''",
        "K/T, BAN THƯỜNG VỤ, R-18@signature.authority",
        "T/L, Ban Thường vụ, R-18@signature.authority",
        "'', BAN THƯỜNG VỤ, R-18@signature.authority",
        "TM., BAN THƯỜNG VỤ, R-18@signature.authority",
        "K/T, CHÁNH VĂN PHÒNG, R-18@signature.issuer",
        "K/T, VĂN PHÒNG QUẬN ỦY, ''",
        "T/L, BAN TỔ CHỨC, ''",
        "'', BAN TUYÊN GIÁO, ''",
        "T/M, VĂN PHÒNG, R-18@signature.authority",
        "T/M, '', R-18@signature.issuer",
    })
    void authorityFitsTheIssuer(String authority, String issuer, String expected) {
        Submission submission =
                Submissions.of(DONG_DA, "{'signature':{'authority':'" + authority + "','issuer':'" + issuer + "'}}");
        assertThat(String.join(" ", Submissions.keys(submission, new SigningFormula())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'actual':'1'} | R-11@figures.KT-01.nature",
                "{'actual':'1','nature':'ESTIMATE'} | ''",
                "{'actual':'1','nature':'FORECAST'} | ''",
                "{'actual':'1','nature':'ACTUAL'} | R-11@figures.KT-01.asOf",
                "{'actual':'1','nature':'ACTUAL','asOf':'2022-06-16'} | ''",
                "{'planCity':'1'} | ''",
            })
    void valueSaysWhetherItHappened(String figure, String expected) {
        String json = figure.replace("\"", "'");
        Submission submission = Submissions.of(DONG_DA, "{'figures':{'KT-01':" + json + "}}");
        assertThat(String.join(" ", Submissions.keys(submission, new NatureStated())))
                .isEqualTo(expected);
    }

    @Test
    void fallWithCorrectionPassesWithItsReason() {
        Submission submission = Submissions.of(
                DONG_DA,
                "{'figures':{'XD-01':{'actual':'59','previous':'60','explanation':'Đính chính: quý I tính trùng 1'}}}");
        assertThat(Submissions.found(submission, new CumulativeGrowth()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.passes()).isTrue();
                    assertThat(finding.reason()).isEqualTo("quý I tính trùng 1");
                });
    }

    @Test
    void correctionWithoutReasonIsNone() {
        Submission submission = Submissions.of(
                DONG_DA, "{'figures':{'XD-01':{'actual':'59','previous':'60','explanation':'Đính chính: '}}}");
        assertThat(Submissions.found(submission, new CumulativeGrowth()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.BLOCK));
    }

    @ParameterizedTest
    @CsvSource({"R-13@units.269", "R-13@figures.XD-01.units.269"})
    void districtLeftOutWithAReasonIsNamedAndPasses(String key) {
        Submission submission = Submissions.of(
                HA_NOI,
                "{'figures':{'XD-01':{'actual':'30','units':{'006':'10','018':'20'}}},'reasons':{'" + key
                        + "':'Chưa duyệt'}}");
        assertThat(Submissions.found(submission, new CitySum())).singleElement().satisfies(finding -> {
            assertThat(finding.passes()).isTrue();
            assertThat(finding.message()).contains("Sơn Tây");
        });
    }

    @Test
    void missingDistrictIsNamed() {
        Submission submission =
                Submissions.of(HA_NOI, "{'figures':{'XD-01':{'actual':'30','units':{'006':'10','018':'20'}}}}");
        assertThat(Submissions.found(submission, new CitySum())).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.message()).contains("tổng hợp thiếu").contains("Sơn Tây");
        });
    }

    @Test
    void differenceIsShownPerCommune() {
        Submission submission =
                Submissions.of(GIA_LAM, "{'figures':{'XD-01':{'actual':'4','units':{'018510':'1','018511':'2'}}}}");
        String message = Submissions.found(submission, new CommuneSum()).get(0).message();
        assertThat(message).contains("COMMUNE0: 1").contains("COMMUNE1: 2").contains("chênh lệch 1");
        assertThat(message.substring(message.indexOf("Chưa có số")))
                .contains("COMMUNE2")
                .contains("TOWNSHIP0");
    }

    @Test
    void cityRetailInTheWrongUnitIsBeyondBelief() {
        Indicator retail = withLimits(PeriodSample.indicator("KT-07"), "100000", "900000");
        Submission submission =
                Submissions.of(HA_NOI, "{'figures':{'KT-07':{'actual':'336,01'}}}", Submissions.catalogueWith(retail));
        assertThat(Submissions.found(submission, new UnitMagnitude()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("336,01 tỷ đồng")
                        .contains("kiểm tra đơn vị tính (triệu đồng/tỷ đồng/nghìn tỷ đồng)"));
    }

    @Test
    void sumOverDistrictsMayBeBeyondTheBeliefOfOne() {
        String units = "'units':{'006':'40.000,0','018':'30.000,0','269':'%s'}";
        Submission sound =
                Submissions.of(HA_NOI, "{'figures':{'KT-01':{'actual':'70.001,0'," + units.formatted("1,0") + "}}}");
        Submission wrong = Submissions.of(
                HA_NOI, "{'figures':{'KT-01':{'actual':'140.000,0'," + units.formatted("70.000,0") + "}}}");

        assertThat(Submissions.found(sound, new UnitMagnitude())).isEmpty();
        assertThat(Submissions.keys(wrong, new UnitMagnitude())).containsExactly("R-02@figures.KT-01.units.269");
    }

    /** Each district rounds its total apart: 0,1 is right for each of the three, 0,3 is not too much for the city. */
    @Test
    void totalsOfDistrictsThatWereRoundedApartAddUp() {
        String parts = "'KT-05':{'actual':'3,0','units':{'006':'1,0','018':'1,0','269':'1,0'}},"
                + "'KT-06':{'actual':'3,0','units':{'006':'1,0','018':'1,0','269':'1,0'}},"
                + "'KT-07':{'actual':'3,0','units':{'006':'1,0','018':'1,0','269':'1,0'}}";
        String total = "'KT-04':{'actual':'%s'}";

        assertThat(Submissions.figureFindings(HA_NOI, total.formatted("9,3") + "," + parts))
                .noneMatch(key -> key.startsWith("R-05"));
        assertThat(Submissions.figureFindings(HA_NOI, total.formatted("9,6") + "," + parts))
                .contains("R-05@figures.KT-04.actual");
    }

    @Test
    void findingNamesFieldValueRemedyAndSource() {
        Submission submission = Submissions.of(
                DONG_DA, "{'figures':{'KT-01':{'actual':'117.500,0','planCity':'311.888,0','percentCity':'57'}}}");
        Finding finding = Submissions.found(submission, new PercentOfPlan()).get(0);
        assertThat(finding.message())
                .isEqualTo(
                        "Tổng thu ngân sách nhà nước trên địa bàn (KT-01), tỷ lệ so với kế hoạch thành phố giao:"
                                + " ghi 57%, nhưng 117.500,0 / 311.888,0 × 100 = 37,7%; hãy sửa tỷ lệ, số thực hiện hoặc kế hoạch.");
        assertThat(finding.value()).isEqualTo("57");
        assertThat(finding.source()).startsWith("Quy tắc R-01");
    }

    @Test
    void ambiguousNumberIsEchoedBothWays() {
        Submission submission = Submissions.of(DONG_DA, "{'figures':{'KT-01':{'actual':'446.777'}}}");
        assertThat(Submissions.found(submission, new VietnameseFormat()).get(0).message())
                .contains("446777")
                .contains("446,777");
    }

    private static Indicator withLimits(Indicator i, String least, String most) {
        return new Indicator(
                i.code(),
                i.section(),
                i.name(),
                i.unit(),
                i.type(),
                i.scale(),
                i.baselines(),
                i.direction(),
                i.appliesTo(),
                i.communeScope(),
                i.aggregation(),
                i.cumulative(),
                new BigDecimal(least),
                new BigDecimal(most),
                i.softPercentOfPlan(),
                i.softYoy(),
                i.sumOf(),
                i.parts(),
                i.atMost(),
                i.carriesOver(),
                i.explainZero(),
                i.denominatorCommunes(),
                i.claimsPlan(),
                i.cityLine());
    }

    private static Submission complete(String limitation, String lastProgramme) {
        String sections = PeriodSample.outline().stream()
                .filter(section ->
                        section.kind() == SectionKind.TEXT && !section.code().equals("3.3"))
                .map(section -> "'" + section.code() + "':'Lời văn'")
                .collect(Collectors.joining(","));
        String programmes = PeriodSample.programmes().stream()
                .map(programme -> programme.number().equals("10") ? lastProgramme : programme.number())
                .map(number -> "'" + number + "':{'result':'r'}")
                .collect(Collectors.joining(","));
        return Submissions.of(
                DONG_DA,
                "{'sections':{" + sections + "},'programmes':{" + programmes + "},'limitations':[" + limitation
                        + "],'tasks':[{'title':'t','owner':'o','due':'2022-12-31'}]}");
    }
}
