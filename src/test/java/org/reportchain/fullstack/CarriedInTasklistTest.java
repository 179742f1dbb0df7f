package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Openings;
import org.reportchain.period.PeriodKind;
import org.reportchain.period.PeriodOpening;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.CarriedItem;
import org.reportchain.report.Report;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.reporting.Conference;
import org.reportchain.reporting.Conferences;
import org.reportchain.review.DistrictReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Quốc Oai's drafter says how far the tasks and limitations of the half-year before are; everybody else reads it. */
@FullStackTest
class CarriedInTasklistTest {

    private static final String UNIT = "275";
    private static final String BEFORE = "2001-H1"; // long before the demo's period, which other pages open on
    private static final String AFTER = "2001-Y";
    private static final String REPORT = AFTER + "-" + UNIT;
    private static final String TASK = "Ban hành kế hoạch thực hiện nghị quyết hội nghị";
    private static final String LIMITATION = "Giải ngân vốn đầu tư công còn chậm";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Periods periods;

    @Autowired
    private Openings openings;

    @Autowired
    private Conferences conferences;

    @Autowired
    private DistrictReports districtReports;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void halfYearIsClosedAndTheYearIsAsked() throws IOException {
        open(BEFORE, PeriodKind.SIX_MONTHS, LocalDate.of(2001, 6, 30));
        Report first = reports.open(periods.period(BEFORE), organisation.unit(UNIT, organisation.asOf()));
        reports.saveDraft(first.id(), 0, passable(), UNIT + ".drafter");
        reports.submit(first.id(), UNIT + ".drafter");
        reports.mark(first.id(), ReportState.COMPLETED);
        conferences.save(BEFORE, conference(), "01.office");
        conferences.record(BEFORE, "01.office");
        openings.close(BEFORE, "01.office", List.of());
        open(AFTER, PeriodKind.YEAR, LocalDate.of(2001, 12, 31));
        districtReports.start(AFTER, UNIT);
        reports.saveDraft(REPORT, 0, passable(), UNIT + ".drafter");
    }

    @Test
    void statesAreAskedForRefusedWithoutAndShownToEverybody() {
        try (Tasklist drafter = new Screens(port).enter(UNIT + ".drafter")) {
            nothingIsCarriedIntoTheFirstReport(drafter);
            open(drafter, "Năm 2001");
            drafter.claim();
            Locator form = drafter.form();
            assertThat(form).containsText(TASK);
            assertThat(form).containsText("Thời hạn: 31/10/2001 · Căn cứ: Nghị quyết hội nghị");
            assertThat(form).containsText("Báo cáo 6 tháng đầu năm 2001");

            drafter.sendRefused("Việc “NV-01 " + TASK + "” chuyển từ kỳ trước chưa có tình trạng");
            assertThat(drafter.findings()).containsText("Hạn chế “" + LIMITATION + "” của kỳ trước chưa có tình trạng");
            drafter.findings().getByText("NV-01").click();
            assertThat(state(form, 0)).isFocused();
            drafter.screenshot("chuyen-ky-chua-co");
            Axe.assertNoSeriousIssues(drafter.page(), "form[name=reportForm]");

            state(form, 0).selectOption("Đã hoàn thành");
            state(form, 1).selectOption("Chưa khắc phục");
            drafter.sendRefused("ghi “Chưa khắc phục”; hãy nêu lý do và hướng xử lý");
            why(form, 1).fill("<img src=x onerror=alert(1)> Vướng mặt bằng");
            looksRightWhenNarrow(drafter);
            drafter.send();
        }
        assertThat(reports.newest(REPORT).content().carried())
                .extracting(CarriedItem::stateLabel)
                .containsExactly("Đã hoàn thành", "Chưa khắc phục");
        reports.mark(REPORT, ReportState.APPROVED);
        theCityReadsIt();
    }

    private static void nothingIsCarriedIntoTheFirstReport(Tasklist drafter) {
        open(drafter, "6 tháng đầu năm 2022");
        drafter.claim();
        assertThat(drafter.form()).containsText("Không có việc, hạn chế chuyển từ kỳ trước.");
    }

    private static void looksRightWhenNarrow(Tasklist drafter) {
        Page page = drafter.page();
        page.setViewportSize(360, 740);
        why(drafter.form(), 1).scrollIntoViewIfNeeded();
        drafter.screenshot("chuyen-ky-hep");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        Axe.assertNoSeriousIssuesButColours(page, "form[name=reportForm]");
        page.setViewportSize(1600, 1000);
        drafter.form().locator("#rc-outline_carried").scrollIntoViewIfNeeded();
        drafter.screenshot("chuyen-ky-da-ghi");
    }

    private void theCityReadsIt() {
        try (Tasklist city = new Screens(port).enter("01.drafter")) {
            Page page = city.page();
            page.evaluate("location.hash = '#/tong-hop'");
            page.getByLabel("Kỳ báo cáo").selectOption(AFTER);
            Locator tasks =
                    page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Nhiệm vụ hội nghị giao"));
            assertThat(tasks.locator("tbody tr")).hasCount(1);
            assertThat(tasks.locator("tfoot")).hasText("Cộng100");
            Locator limitations =
                    page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Hạn chế của kỳ trước"));
            assertThat(limitations.locator("tfoot")).hasText("Cộng001");
            limitations.locator("summary").click();
            assertThat(limitations).containsText("<img src=x onerror=alert(1)> Vướng mặt bằng");
            page.locator("#rc-tong-hop-ky-truoc").scrollIntoViewIfNeeded();
            city.screenshot("tong-hop-ky-truoc");
            page.setViewportSize(360, 740);
            page.locator("#rc-tong-hop-ky-truoc").evaluate("heading => heading.scrollIntoView()");
            city.screenshot("tong-hop-ky-truoc-hep");
            Axe.assertNoSeriousIssues(page, "main.rc");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            page.setViewportSize(1366, 768);

            limitations.locator("a").click();
            Locator read = page.locator("#rc-read_carried");
            assertThat(read).isFocused();
            assertThat(read).containsText("NV-01. " + TASK);
            assertThat(read).containsText("Chưa khắc phục");
            assertThat(read).containsText("<img src=x onerror=alert(1)> Vướng mặt bằng");
            Axe.assertNoSeriousIssues(page, "#rc-read_carried");
            city.screenshot("chuyen-ky-trong-bao-cao");
        }
    }

    private static Locator state(Locator form, int item) {
        return form.locator("#rc-carried_" + item + "_state");
    }

    private static Locator why(Locator form, int item) {
        return form.locator("#rc-carried_" + item + "_explanation");
    }

    private static void open(Tasklist drafter, String period) {
        drafter.page()
                .locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(period))
                .first()
                .click();
        assertThat(drafter.form().locator(".rc-report-name")).containsText(period);
    }

    /** The demo's period moved back by years, asked of one unit. */
    private void open(String code, PeriodKind kind, LocalDate to) {
        ReportingPeriod demo = periods.period("2022-H1");
        openings.open(
                new ReportingPeriod(
                        code,
                        kind == PeriodKind.YEAR ? "Năm 2001" : "6 tháng đầu năm 2001",
                        LocalDate.of(2001, 1, 1),
                        to,
                        demo.figuresFrom(),
                        demo.figuresTo(),
                        demo.cutOff(),
                        demo.opening(),
                        demo.term(),
                        demo.theme(),
                        demo.reportTitle()),
                new PeriodOpening(
                        code,
                        "01",
                        kind,
                        "2022-H1",
                        openings.opening("2022-H1").due(),
                        "01.office",
                        Instant.now(),
                        null,
                        null),
                List.of(UNIT));
    }

    private static Conference conference() {
        return new Conference(
                "Ban Chấp hành Đảng bộ thành phố",
                3,
                "XIII",
                "2001-07-02",
                "2001-07-02",
                "Nghị quyết hội nghị",
                null,
                List.of(new Conference.Paper("Báo cáo 6 tháng đầu năm", null)),
                List.of(new Conference.Task("NV-01", TASK, UNIT, "2001-10-31", "Nghị quyết hội nghị")));
    }

    /** A draft of a rural district that lacks nothing but what is carried into it. */
    private static ReportContent passable() throws IOException {
        try (InputStream json = new ClassPathResource("chain/valid-report.json").getInputStream()) {
            String urban = new String(json.readAllBytes(), StandardCharsets.UTF_8);
            String rural = urban.replace("\"3.2\":", "\"3.3\": \"Xây dựng nông thôn mới đúng kế hoạch.\", \"3.2\":");
            return ReportJson.parse(rural.getBytes(StandardCharsets.UTF_8));
        }
    }
}
