package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.period.Periods;
import org.reportchain.report.CarriedItem.Kind;
import org.reportchain.report.CarriedItem.State;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A report says how far what was handed down to it is, and nothing else about it. */
@JdbcTest
@Import({ReportsTestConfiguration.class, CarriedIntoReportTest.HandedDown.class})
class CarriedIntoReportTest {

    private static final String ID = "2022-H1-006";
    private static final CarriedItem TASK = new CarriedItem(
            Kind.TASK,
            "2021-Y",
            "NV-01",
            "Triển khai Nghị quyết 15-NQ/TW",
            "Mọi đơn vị",
            LocalDate.of(2022, 6, 30),
            "Nghị quyết 15-NQ/TW",
            null,
            null);
    private static final CarriedItem LIMITATION = new CarriedItem(
            Kind.LIMITATION, "2021-Y", null, "Giải ngân chậm", "Văn phòng", null, "Báo cáo năm 2021", null, null);

    private static final String NAMED_TASK =
            "'kind':'TASK','period':'2021-Y','code':'NV-01','title':'Triển khai Nghị quyết 15-NQ/TW'";
    private static final String NAMED_LIMITATION = "'kind':'LIMITATION','period':'2021-Y','title':'Giải ngân chậm'";

    @TestConfiguration(proxyBeanMethods = false)
    static class HandedDown {

        @Bean
        CarryOver carryOver() {
            return (period, unit) -> unit.code().equals("006") ? List.of(TASK, LIMITATION) : List.of();
        }
    }

    @Autowired
    private Reports reports;

    @Autowired
    private Periods periods;

    @BeforeEach
    void open() {
        reports.open(periods.period("2022-H1"), ReportsTestConfiguration.DONG_DA);
    }

    @Test
    void draftBeginsWithWhatIsHandedDownAndIsStillBlank() {
        assertThat(reports.draft(ID).content().carried()).containsExactly(TASK, LIMITATION);
        assertThat(reports.draft(ID).content().blank()).isTrue();
        Report other = reports.open(periods.period("2022-H1"), ReportsTestConfiguration.GIA_LAM);
        assertThat(reports.draft(other.id()).content()).isEqualTo(ReportContent.empty());
    }

    @Test
    void answersAreKeptAndFactsStayAsTheyWere() {
        save(
                "{" + NAMED_LIMITATION + ",'state':'NOT_YET','explanation':' Vướng <b>mặt bằng</b> '}",
                "{" + NAMED_TASK + ",'state':'DONE','owner':'Không phải tôi','due':'2030-01-01','source':'Tự đặt'}");
        assertThat(reports.draft(ID).content().carried())
                .containsExactly(
                        TASK.stated(State.DONE, null), LIMITATION.stated(State.NOT_YET, "Vướng <b>mặt bằng</b>"));
        assertThat(reports.draft(ID).content().blank()).isFalse();
        assertThat(reports.submit(ID, "a").content())
                .isEqualTo(reports.draft(ID).content());
    }

    @Test
    void whatIsLeftOutStaysOpenAndHoldsTheReportBack() {
        save("{" + NAMED_TASK + ",'state':'IN_PROGRESS'}");
        assertThat(reports.draft(ID).content().carried())
                .containsExactly(TASK.stated(State.IN_PROGRESS, null), LIMITATION);
        assertThat(carriedFindings(reports.check(ID)))
                .containsExactly("R-23@carried.0.explanation", "R-23@carried.1.state");
        assertThat(carriedFindings(reports.check(ID, content(""))))
                .containsExactly("R-23@carried.0.state", "R-23@carried.1.state");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'state':'DONE'}",
                "{'title':'Giải ngân chậm'}",
                "{'kind':'LIMITATION','period':'2021-H1','title':'Giải ngân chậm'}",
                "{'kind':'TASK','period':'2021-Y','title':'Giải ngân chậm'}",
                "{'kind':'TASK','period':'2021-Y','code':'NV-02','title':'Triển khai Nghị quyết 15-NQ/TW'}",
                "{'kind':'TASK','period':'2021-Y','code':'NV-01','title':'<img src=x onerror=alert(1)>'}",
            })
    void nothingElseGetsIn(String item) {
        Refusal refusal = refusal(item);
        assertThat(refusal.key()).isEqualTo("report.notCarried");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(reports.draft(ID).revision()).isZero();
    }

    @Test
    void itemThatIsThereTwiceIsRefusedByItsName() {
        assertThat(refusal("{" + NAMED_LIMITATION + ",'state':'DONE'},{" + NAMED_LIMITATION + ",'state':'NOT_YET'}"))
                .hasMessageContainingAll("“Giải ngân chậm”", "hai lần");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'state':'FINISHED' | carried.0.state",
                "'state':1 | carried.0.state",
                "'state':true | carried.0.state",
                "'explanation':12 | carried.0.explanation",
                "'explanation':['a'] | carried.0.explanation",
                "'done':true | carried.0.done",
                "'due':'30/06/2022' | carried.0.due",
            },
            quoteCharacter = '"')
    void wrongTypeIsRefusedByItsField(String wrong, String field) {
        assertThat(refusal("{" + NAMED_TASK + "," + wrong + "}")).hasMessageContaining("\"" + field + "\"");
    }

    @Test
    void longTextAndEndlessListAreRefused() {
        String exact = "x".repeat(ContentLimits.TEXT);
        save("{" + NAMED_TASK + ",'explanation':'" + exact + "'}");
        assertThat(refusal("{" + NAMED_TASK + ",'explanation':'" + exact + "x'}")
                        .key())
                .isEqualTo("report.textTooLong");
        String endless = IntStream.range(0, 5_000)
                .mapToObj(row -> "{'title':'" + row + "'}")
                .collect(Collectors.joining(","));
        assertThat(refusal(endless).key()).isEqualTo("report.notCarried");
    }

    private static List<String> carriedFindings(Validation validation) {
        return validation.findings().stream()
                .filter(finding -> finding.rule().equals("R-23"))
                .map(Finding::key)
                .toList();
    }

    private void save(String... items) {
        reports.saveDraft(ID, reports.draft(ID).revision(), content(String.join(",", items)), "006.drafter");
    }

    private Refusal refusal(String items) {
        return catchThrowableOfType(Refusal.class, () -> save(items));
    }

    private static ReportContent content(String items) {
        return ReportJson.parse(
                ("{'carried':[" + items + "]}").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
