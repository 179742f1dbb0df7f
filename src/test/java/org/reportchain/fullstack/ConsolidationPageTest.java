package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Periods;
import org.reportchain.report.Report;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city's drafter follows the four published districts from the board to the paragraphs that quote them. */
@FullStackTest
class ConsolidationPageTest {

    private static final String PERIOD = "CONSOLIDATED";
    private static final List<String> DISTRICTS = List.of("006", "018", "020", "021");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reports reports;

    @Autowired
    private Periods periods;

    @Autowired
    private Organisation organisation;

    @BeforeEach
    void fourReportsAreApproved() throws IOException {
        new MorePeriods(jdbc).copy(PERIOD);
        for (String unit : DISTRICTS) {
            Report report = reports.open(periods.period(PERIOD), organisation.unit(unit, organisation.asOf()));
            try (InputStream json = new ClassPathResource("demo/2022-H1/" + unit + ".json").getInputStream()) {
                reports.saveDraft(report.id(), 0, ReportJson.parse(json), unit + ".drafter");
            }
            reports.submit(report.id(), unit + ".drafter");
            reports.mark(report.id(), ReportState.APPROVED);
        }
    }

    @Test
    void theDrafterFollowsTheDistrictsFromTheBoardToWhatQuotesThem() {
        try (Tasklist tasklist = new Screens(port).enter("01.drafter")) {
            Page page = tasklist.page();
            page.evaluate("location.hash = '#/ky'");
            page.getByLabel("Kỳ báo cáo").selectOption(PERIOD);
            DISTRICTS.forEach(district -> opensTheReportFromTheBoard(page, district));
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Tổng hợp").setExact(true))
                    .click();
            assertThat(page.getByLabel("Kỳ báo cáo")).hasValue(PERIOD);
            Locator main = page.locator("main.rc");
            assertThat(main).containsText("4/30 đơn vị đã duyệt");
            assertThat(main).containsText("26 còn thiếu");
            Locator revenue = row(page, "KT-01");
            assertThat(revenue).containsText("1/30");
            revenue.locator("th summary").click();
            assertThat(revenue).containsText("Quận ủy Đống Đa: 6.482,91 (tính đến 16/06/2022");
            tasklist.screenshot("tong-hop");

            Locator act = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tổng hợp lại"));
            act.focus();
            act.press("Enter");
            assertThat(page.getByText("Đã tổng hợp 4 báo cáo")).isFocused();
            assertThat(main).containsText("Tổng hợp gần nhất:");
            assertThat(reports.draft(PERIOD + "-01").content().sections().get("3.1"))
                    .contains("Quận ủy Đống Đa");

            everythingUnfolded(tasklist);
            looksRightWhenNarrow(tasklist);
            DISTRICTS.forEach(district -> followsTheQuotation(page, district));
        }
    }

    private static void opensTheReportFromTheBoard(Page page, String district) {
        Locator approved = page.locator("main.rc tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href$='" + PERIOD + "-" + district + "']")));
        assertThat(approved).containsText("Đã duyệt");
        approved.locator("th a").click();
        assertThat(page.locator("main.rc .rc-document")).isVisible();
        page.goBack();
        assertThat(approved).isVisible();
    }

    private static void everythingUnfolded(Tasklist tasklist) {
        Page page = tasklist.page();
        page.evaluate("document.querySelectorAll('main.rc > section > section > details').forEach(d => d.open = true)");
        Axe.assertNoSeriousIssues(page, "main.rc");
        for (String part : List.of("noi-dung", "han-che", "nhiem-vu", "chuong-trinh")) {
            page.locator("#rc-tong-hop-" + part).scrollIntoViewIfNeeded();
            page.evaluate("document.getElementById('rc-tong-hop-" + part + "').scrollIntoView()");
            tasklist.screenshot("tong-hop-" + part);
        }
    }

    private static void looksRightWhenNarrow(Tasklist tasklist) {
        Page page = tasklist.page();
        page.setViewportSize(360, 740);
        Axe.assertNoSeriousIssuesButColours(page, "main.rc");
        page.evaluate("document.querySelector('main.rc h2').scrollIntoView()");
        tasklist.screenshot("tong-hop-hep");
        page.evaluate("document.getElementById('rc-tong-hop-chi-tieu').scrollIntoView()");
        tasklist.screenshot("tong-hop-hep-chi-tieu");
        page.evaluate("document.getElementById('rc-tong-hop-chuong-trinh').scrollIntoView()");
        tasklist.screenshot("tong-hop-hep-chuong-trinh");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.setViewportSize(1366, 768);
    }

    /** From a paragraph of the city's to the section of the district that it quotes, and back. */
    private static void followsTheQuotation(Page page, String district) {
        Locator quoted = page.locator("main.rc blockquote")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='-" + district + "?muc=3.1']")));
        assertThat(quoted).hasCount(1);
        String words = String.valueOf(quoted.locator("p").first().textContent()).strip();
        quoted.locator("a").click();
        Locator section = page.locator("#rc-read_3_1");
        assertThat(section).isFocused();
        assertThat(section).isInViewport();
        assertThat(section).containsText(words.substring(0, Math.min(60, words.length())));
        page.goBack();
        assertThat(page.locator("#rc-tong-hop-noi-dung")).isVisible();
        page.evaluate("document.querySelectorAll('main.rc > section > section > details').forEach(d => d.open = true)");
    }

    private static Locator row(Page page, String code) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(code));
    }
}
