package org.reportchain.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportchain.report.rules.Submissions.DONG_DA;
import static org.reportchain.report.rules.Submissions.GIA_LAM;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.organisation.Unit;

/** Figures that were published: right ones pass, and the press's real errors are found. */
class PublishedFiguresTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void ruleFinds(String name, Unit unit, String figures, String expected) {
        assertThat(Submissions.figureFindings(unit, figures)).isEqualTo(Submissions.sorted(expected));
    }

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        "Đống Đa KT-01: 6.482,91 = 51 % of both plans, as of 16/6, after 4.449 in the first quarter",
                        DONG_DA,
                        "'KT-01':{'actual':'6.482,91','planCity':'12.711,6','percentCity':'51',"
                                + "'planDistrict':'12.711,6','percentDistrict':'51','asOf':'2022-06-16',"
                                + "'previous':'4.449','confirmed':['4.449']}",
                        ""),
                Arguments.of(
                        "Đống Đa first quarter: 4.449 = 35 %, 131 % of last year's",
                        DONG_DA,
                        "'KT-01':{'actual':'4449','planCity':'12711,4','percentCity':'35','samePeriod':'3396',"
                                + "'yoy':'131','yoyKind':'LEVEL'}",
                        ""),
                Arguments.of(
                        "Đống Đa first quarter: 115,5 % of the quarter's plan of 3.852",
                        DONG_DA,
                        "'KT-03':{'actual':'4449','planCity':'3852','percentCity':'115,5'}",
                        "R-03@figures.KT-03.percentCity"),
                Arguments.of(
                        "Thanh Oai KT-04 = KT-05 + KT-06 + KT-07",
                        GIA_LAM,
                        "'KT-04':{'actual':'11440'},'KT-05':{'actual':'934'},'KT-06':{'actual':'6890'},"
                                + "'KT-07':{'actual':'3616'}",
                        ""),
                Arguments.of(
                        "Thanh Oai KT-01: 446,777 = 77 % of the city's plan, and 24 % of its own needs a reason",
                        GIA_LAM,
                        "'KT-01':{'actual':'446,777','planCity':'580,2','percentCity':'77','planDistrict':'1861,6',"
                                + "'percentDistrict':'24','yoy':'131','yoyKind':'LEVEL'}",
                        "R-03@figures.KT-01.percentDistrict"),
                Arguments.of(
                        "Thanh Oai KT-01 typed as 446.777 tỷ waits for confirmation",
                        GIA_LAM,
                        "'KT-01':{'actual':'446.777'}",
                        "R-00@figures.KT-01.actual"),
                Arguments.of(
                        "Thanh Oai KT-01 confirmed as 446777 tỷ is beyond belief",
                        GIA_LAM,
                        "'KT-01':{'actual':'446.777','confirmed':['446.777']}",
                        "R-02@figures.KT-01.actual"),
                Arguments.of(
                        "Hai Bà Trưng XD-01: 186/240 = 77,5 %",
                        DONG_DA, "'XD-01':{'actual':'186','planDistrict':'240','percentDistrict':'77,5'}", ""),
                Arguments.of(
                        "Hai Bà Trưng vaccination: 210.616/214.399 = 98 %",
                        DONG_DA, "'VX-02':{'actual':'210.616','total':'214.399','percentCity':'98'}", ""),
                Arguments.of(
                        "Đống Đa VX-02: 170.386/185.500 = 91,85 %",
                        DONG_DA, "'VX-02':{'actual':'170.386','total':'185.500','percentCity':'91,85'}", ""),
                Arguments.of(
                        "Gia Lâm 2022: 5.168 = 101,5 % of the plan (a whole year) and 182,5 % of 2021",
                        GIA_LAM,
                        "'KT-01':{'actual':'5168','planCity':'5091,6','percentCity':'101,5','samePeriod':'2831,8',"
                                + "'yoy':'182,5','yoyKind':'LEVEL'}",
                        "R-03@figures.KT-01.percentCity"),
                Arguments.of(
                        "City as the press printed it: gần 117,5 nghìn tỷ, gần 57 %",
                        GIA_LAM,
                        "'KT-04':{'actual':'117500','planCity':'311888','percentCity':'57'}",
                        "R-01@figures.KT-04.percentCity"),
                Arguments.of(
                        "City as tabled: 177.464 = 56,9 %, 122,4 % of last year's",
                        GIA_LAM,
                        "'KT-04':{'actual':'177464','planCity':'311888','percentCity':'56,9','samePeriod':'144986,9',"
                                + "'yoy':'122,4','yoyKind':'LEVEL'}",
                        ""),
                Arguments.of(
                        "City as revised at the Council: 179.476 = 57,6 %",
                        GIA_LAM, "'KT-04':{'actual':'179476','planCity':'311590','percentCity':'57,6'}", ""),
                Arguments.of(
                        "Gia Lâm targets 16/16 and 21/21 as a forecast",
                        GIA_LAM,
                        "'KT-09':{'actual':'16','total':'16','nature':'FORECAST'},"
                                + "'KT-10':{'actual':'21','total':'21','nature':'FORECAST'},"
                                + "'KT-03':{'actual':'12','planCity':'100'}",
                        ""),
                Arguments.of(
                        "Bắc Từ Liêm: 2 enterprises, 61 cases of five kinds",
                        DONG_DA,
                        "'XD-02':{'actual':'2','asOf':'2022-06'},'XD-03':{'actual':'61','parts':{'bổ nhiệm':'20',"
                                + "'bổ nhiệm lại':'11','điều động':'14','luân chuyển':'9','giới thiệu ứng cử':'7'}}",
                        ""));
    }
}
