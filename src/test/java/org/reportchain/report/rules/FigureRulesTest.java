package org.reportchain.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportchain.report.rules.Submissions.DONG_DA;
import static org.reportchain.report.rules.Submissions.GIA_LAM;
import static org.reportchain.report.rules.Submissions.HA_NOI;
import static org.reportchain.report.rules.Submissions.SON_TAY;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.organisation.Unit;

/** The rules about figures, each with what it finds and what it lets pass. */
class FigureRulesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"numbers", "plans", "comparisons", "sums", "shares", "times", "units"})
    void ruleFinds(String name, Unit unit, String figures, String expected) {
        assertThat(Submissions.figureFindings(unit, figures)).isEqualTo(Submissions.sorted(expected));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                test("English notation", DONG_DA, "'KT-01':{'actual':'6,482.91'}", "R-00@figures.KT-01.actual"),
                test("a word", DONG_DA, "'KT-01':{'planCity':'nhiều'}", "R-00@figures.KT-01.planCity"),
                test("decimals of a count", DONG_DA, "'XD-01':{'actual':'2,5'}", "R-00@figures.XD-01.actual"),
                test("thousands of a count need no confirmation", DONG_DA, "'XD-01':{'actual':'1.186'}", ""),
                test(
                        "percentages of a count have decimals",
                        DONG_DA,
                        "'XD-01':{'actual':'186','planDistrict':'240','percentDistrict':'77.500'}",
                        "R-00@figures.XD-01.percentDistrict"),
                test(
                        "confirming one text does not confirm another",
                        DONG_DA,
                        "'KT-01':{'actual':'6.482','confirmed':['6.483']}",
                        "R-00@figures.KT-01.actual"),
                test(
                        "parts and units are numbers too",
                        DONG_DA,
                        "'XD-03':{'parts':{'bổ nhiệm':'x'}},'XD-01':{'units':{'006999':'y'}}",
                        "R-00@figures.XD-03.parts.bổ nhiệm R-00@figures.XD-01.units.006999 R-14@figures.XD-01.units.006999"));
    }

    static Stream<Arguments> plans() {
        return Stream.of(
                test(
                        "each baseline by itself",
                        GIA_LAM,
                        "'KT-01':{'actual':'446,777','planCity':'580,2','percentCity':'77','planDistrict':'1861,6',"
                                + "'percentDistrict':'77'}",
                        "R-01@figures.KT-01.percentDistrict R-03@figures.KT-01.percentDistrict"),
                test(
                        "half a unit of the last digit, not more",
                        DONG_DA,
                        "'KT-03':{'actual':'505','planCity':'1000','percentCity':'51'},"
                                + "'KT-02':{'actual':'504,9','planCity':'1000','percentCity':'51'}",
                        "R-01@figures.KT-02.percentCity"),
                test(
                        "a percentage of nothing",
                        DONG_DA,
                        "'KT-03':{'actual':'50','percentCity':'50'},'KT-02':{'actual':'5','planCity':'0','percentCity':'50'}",
                        "R-01@figures.KT-03.percentCity R-01@figures.KT-02.percentCity"),
                test("beyond the hard range", DONG_DA, "'KT-01':{'actual':'-1'}", "R-02@figures.KT-01.actual"),
                test("the ends of the hard range", DONG_DA, "'KT-01':{'actual':'0'},'KT-02':{'actual':'20000'}", ""),
                test(
                        "77 % is inside the soft band without a printed percentage too",
                        DONG_DA, "'KT-01':{'actual':'77','planCity':'100'}", ""),
                test(
                        "91 % is outside it",
                        DONG_DA, "'KT-01':{'actual':'91','planCity':'100'}", "R-03@figures.KT-01.percentCity"));
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                test("tăng 11,9 %", GIA_LAM, "'KT-04':" + yoy("11440", "10223,4", "11,9", "GROWTH"), ""),
                test("bằng 111,9 %", GIA_LAM, "'KT-04':" + yoy("11440", "10223,4", "111,9", "LEVEL"), ""),
                test(
                        "tăng 131 % for what is bằng 131 %",
                        GIA_LAM, "'KT-01':" + yoy("446,777", "341,05", "131", "GROWTH"), "R-04@figures.KT-01.yoy"),
                test(
                        "bằng 11,9 % for what is tăng 11,9 %",
                        GIA_LAM, "'KT-04':" + yoy("11440", "10223,4", "11,9", "LEVEL"), "R-04@figures.KT-04.yoy"),
                test("195,5 % is usual", GIA_LAM, "'KT-01':{'yoy':'195,5','yoyKind':'LEVEL'}", ""),
                test("400 % is not", GIA_LAM, "'KT-01':{'yoy':'400','yoyKind':'LEVEL'}", "R-04@figures.KT-01.yoy"),
                test("bằng or tăng is not said", GIA_LAM, "'KT-01':{'yoy':'131'}", "R-04@figures.KT-01.yoy"),
                test(
                        "compared with zero",
                        GIA_LAM,
                        "'KT-01':" + yoy("10", "0", "131", "LEVEL"),
                        "R-04@figures.KT-01.yoy"));
    }

    static Stream<Arguments> sums() {
        return Stream.of(
                test(
                        "the press's 1.949 + 534 + 138 = 2.521",
                        GIA_LAM,
                        "'KT-04':{'actual':'2521'},'KT-05':{'actual':'1949'},'KT-06':{'actual':'534'},"
                                + "'KT-07':{'actual':'138'}",
                        "R-05@figures.KT-04.actual"),
                test(
                        "rounding of the components is allowed for",
                        GIA_LAM,
                        "'KT-04':{'actual':'30,2'},'KT-05':{'actual':'10,1'},'KT-06':{'actual':'10,0'},"
                                + "'KT-07':{'actual':'10,0'}",
                        ""),
                test(
                        "but no more",
                        GIA_LAM,
                        "'KT-04':{'actual':'30,3'},'KT-05':{'actual':'10,1'},'KT-06':{'actual':'10,0'},"
                                + "'KT-07':{'actual':'10,0'}",
                        "R-05@figures.KT-04.actual"),
                test(
                        "a missing component is not compared",
                        GIA_LAM,
                        "'KT-04':{'actual':'9'},'KT-05':{'actual':'1'}",
                        ""),
                test(
                        "kinds that do not add up",
                        DONG_DA,
                        "'XD-03':{'actual':'61','parts':{'bổ nhiệm':'20','luân chuyển':'9'}}",
                        "R-07@figures.XD-03.actual"),
                test(
                        "a kind that the catalogue does not have",
                        DONG_DA,
                        "'XD-03':{'actual':'20','parts':{'bổ nhiệm':'20','khác':'1'}}",
                        "R-07@figures.XD-03.parts.khác"),
                test("no kinds at all", DONG_DA, "'XD-03':{'actual':'61'}", "R-07@figures.XD-03.actual"),
                test(
                        "handled within found and carried over",
                        DONG_DA,
                        "'DT-01':{'actual':'10','carriedOver':'5'},'DT-02':{'actual':'15'},"
                                + "'DV-02':{'actual':'100','carriedOver':'7'},'DV-03':{'actual':'107'}",
                        ""),
                test(
                        "more handled than found and carried over",
                        DONG_DA,
                        "'DT-01':{'actual':'10','carriedOver':'5'},'DT-02':{'actual':'16'},"
                                + "'DV-02':{'actual':'100'},'DV-03':{'actual':'107','carriedOver':'6'}",
                        "R-08@figures.DT-02.actual R-08@figures.DV-03.actual"),
                test("handled without found", DONG_DA, "'DT-02':{'actual':'1'}", "R-08@figures.DT-02.actual"),
                test("growing over the year", DONG_DA, "'XD-01':{'actual':'60','previous':'60'}", ""),
                test(
                        "falling over the year",
                        DONG_DA,
                        "'XD-01':{'actual':'59','previous':'60'}",
                        "R-09@figures.XD-01.actual"),
                test("a stock may fall", DONG_DA, "'VX-03':{'actual':'59','previous':'60'}", ""));
    }

    static Stream<Arguments> shares() {
        return Stream.of(
                test("17/16", DONG_DA, "'KT-09':{'actual':'17','total':'16'}", "R-06@figures.KT-09.actual"),
                test("0/0", DONG_DA, "'KT-09':{'actual':'0','total':'0'}", "R-06@figures.KT-09.total"),
                test("no denominator", DONG_DA, "'KT-09':{'actual':'16'}", "R-06@figures.KT-09.total"),
                test("no numerator", DONG_DA, "'KT-09':{'total':'16'}", "R-06@figures.KT-09.actual"),
                test(
                        "21/20 when 21 targets are registered",
                        GIA_LAM,
                        "'KT-10':{'actual':'21','total':'20'}",
                        "R-06@figures.KT-10.total"),
                test("20/20 when 21 are", GIA_LAM, "'KT-10':{'actual':'20','total':'20'}", "R-06@figures.KT-10.total"),
                test("nothing registered", DONG_DA, "'KT-10':{'actual':'20','total':'20','nature':'FORECAST'}", ""),
                test(
                        "16/16 met while KT-03 is at 12 %",
                        GIA_LAM,
                        "'KT-09':{'actual':'16','total':'16','nature':'ACTUAL'},"
                                + "'KT-03':{'actual':'12','planCity':'100','planDistrict':'20'}",
                        "R-20@figures.KT-03.actual"),
                test(
                        "with an explanation",
                        GIA_LAM,
                        "'KT-09':{'actual':'16','total':'16','nature':'ACTUAL'},"
                                + "'KT-03':{'actual':'12','planCity':'100','explanation':'Vướng giải phóng mặt bằng'}",
                        ""),
                test(
                        "the district's targets are held against the district's plans",
                        GIA_LAM,
                        "'KT-10':{'actual':'21','total':'21','nature':'ACTUAL'},"
                                + "'KT-03':{'actual':'12','planCity':'100','planDistrict':'20'}",
                        ""),
                test(
                        "15 of 16 claims nothing",
                        GIA_LAM,
                        "'KT-09':{'actual':'15','total':'16','nature':'ACTUAL'},'KT-03':{'actual':'12','planCity':'100'}",
                        ""),
                test(
                        "zero without explanation",
                        DONG_DA,
                        "'NC-01':{'actual':'0'},'KG-01':{'actual':'0'},'KG-03':{'actual':'0','explanation':'Không có vi phạm'},"
                                + "'XD-02':{'actual':'0'}",
                        "R-17@figures.KG-01.actual R-17@figures.NC-01.actual"));
    }

    static Stream<Arguments> times() {
        return Stream.of(
                test("16/6/2022", DONG_DA, "'KT-01':{'actual':'1','asOf':'2022-06-16'}", ""),
                test("16/7/2022", DONG_DA, "'KT-01':{'actual':'1','asOf':'2022-07-16'}", "R-10@figures.KT-01.asOf"),
                test("14/12/2021", DONG_DA, "'KT-01':{'actual':'1','asOf':'2021-12-14'}", "R-10@figures.KT-01.asOf"),
                test("15/12/2021", DONG_DA, "'KT-01':{'actual':'1','asOf':'2021-12-15'}", ""),
                test("tháng 6/2022", DONG_DA, "'XD-02':{'actual':'2','asOf':'2022-06'}", ""),
                test("tháng 12/2021", DONG_DA, "'XD-02':{'actual':'2','asOf':'2021-12'}", ""),
                test("tháng 7/2022", DONG_DA, "'XD-02':{'actual':'2','asOf':'2022-07'}", "R-10@figures.XD-02.asOf"),
                test("31/6", DONG_DA, "'XD-02':{'actual':'2','asOf':'2022-06-31'}", "R-10@figures.XD-02.asOf"),
                test(
                        "16/6/2022 in Vietnamese",
                        DONG_DA,
                        "'XD-02':{'actual':'2','asOf':'16/6/2022'}",
                        "R-10@figures.XD-02.asOf"));
    }

    static Stream<Arguments> units() {
        return Stream.of(
                test("Đống Đa with NT-01", DONG_DA, "'NT-01':{'actual':'1','total':'1'}", "R-14@figures.NT-01.actual"),
                test("Gia Lâm with DT-03", GIA_LAM, "'DT-03':{'actual':'1'}", "R-14@figures.DT-03.actual"),
                test("Sơn Tây with DT-03", SON_TAY, "'DT-03':{'actual':'1'}", ""),
                test("Sơn Tây NT-01 6/6", SON_TAY, "'NT-01':{'actual':'6','total':'6'}", ""),
                test(
                        "Sơn Tây NT-01 7/6",
                        SON_TAY,
                        "'NT-01':{'actual':'7','total':'6'}",
                        "R-06@figures.NT-01.actual R-14@figures.NT-01.actual"),
                test(
                        "Sơn Tây NT-01 6/15 counts wards as rural communes",
                        SON_TAY,
                        "'NT-01':{'actual':'6','total':'15'}",
                        "R-06@figures.NT-01.total"),
                test(
                        "more model communes than advanced ones",
                        GIA_LAM,
                        "'NT-01':{'actual':'5','total':'20'},'NT-02':{'actual':'6','total':'20'}",
                        "R-08@figures.NT-02.actual"),
                test("unknown indicator", DONG_DA, "'ZZ-01':{'actual':'1'}", "R-14@figures.ZZ-01.actual"),
                test(
                        "a commune of somebody else",
                        DONG_DA,
                        "'XD-01':{'actual':'1','units':{'006410':'1','018510':'0'}}",
                        "R-14@figures.XD-01.units.018510"),
                test("communes add up", GIA_LAM, "'XD-01':{'actual':'3','units':{'018510':'1','018511':'2'}}", ""),
                test(
                        "communes do not add up",
                        GIA_LAM,
                        "'XD-01':{'actual':'4','units':{'018510':'1','018511':'2'}}",
                        "R-12@figures.XD-01.actual"),
                test(
                        "shares of communes add up",
                        GIA_LAM,
                        "'VX-02':{'actual':'30','total':'60','units':{'018510':'10/20','018511':'20/40'}}",
                        ""),
                test(
                        "all districts of the city, with its own line",
                        HA_NOI,
                        "'KT-01':{'actual':'110','parts':{'Thu do Thành phố quản lý':'50'},"
                                + "'units':{'006':'10','018':'20','269':'30'}}",
                        ""),
                test(
                        "the city's sum is off",
                        HA_NOI,
                        "'XD-01':{'actual':'61','units':{'006':'10','018':'20','269':'30'}}",
                        "R-13@figures.XD-01.actual"),
                test(
                        "a district is missing",
                        HA_NOI,
                        "'XD-01':{'actual':'30','units':{'006':'10','018':'20'}}",
                        "R-13@figures.XD-01.units.269"),
                test(
                        "a district that the indicator does not apply to is not missing",
                        HA_NOI,
                        "'DT-03':{'actual':'30','units':{'006':'10','269':'20'}}",
                        ""),
                test(
                        "growth rates were added up",
                        HA_NOI,
                        "'KT-08':{'actual':'19,6','units':{'006':'9,0','018':'10,6'}}",
                        "R-13@figures.KT-08.actual"),
                test(
                        "a growth rate of its own",
                        HA_NOI,
                        "'KT-08':{'actual':'7,8','units':{'006':'9,0','018':'10,6'}}",
                        ""));
    }

    private static String yoy(String actual, String samePeriod, String yoy, String kind) {
        return "{'actual':'%s','samePeriod':'%s','yoy':'%s','yoyKind':'%s'}".formatted(actual, samePeriod, yoy, kind);
    }

    private static Arguments test(String name, Unit unit, String figures, String expected) {
        return Arguments.of(name, unit, figures, expected);
    }
}
