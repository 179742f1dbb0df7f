package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a report under way: where it stands, its whole history, on wide and narrow screens and on paper. */
@FullStackTest
class HistoryInTasklistTest {

    @LocalServerPort
    private int port;

    @Test
    void reportPageTellsTheHistoryAndPrintsWithoutNavigation() {
        try (Tasklist chief = new Screens(port).enter("021.office-chief")) {
            Page page = chief.page();
            page.setViewportSize(1366, 768);
            assertThat(page.locator("a[href='#/bao-cao']").first()).isVisible();
            page.navigate(page.url().replaceAll("#.*", "") + "#/bao-cao/2022-H1-021");
            assertThat(page.locator("[aria-current=step]")).containsText("Ban Thường vụ biểu quyết");
            chief.screenshot("report-page-wide");
            page.locator(".rc-history > summary").click();
            assertThat(page.locator(".rc-history-rows")).containsText("cho ý kiến: Đồng ý, có góp ý");
            assertThat(page.locator(".rc-history-rows")).containsText("Đã biểu quyết; nội dung được mở");
            Axe.assertNoSeriousIssues(page, ".rc");

            page.setViewportSize(360, 740);
            assertThat(page.locator(".rc-page")).isVisible();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"))
                    .as("nothing is wider than the screen")
                    .isTrue();
            chief.screenshot("report-page-narrow");

            page.setViewportSize(1000, 1400);
            page.evaluate("window.print = () => { window.printed = true; }");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("In").setExact(true))
                    .click();
            page.waitForFunction("window.printed");
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".rc details:not([open])")).hasCount(0);
            assertThat(page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("In").setExact(true)))
                    .hasCount(0);
            assertThat(page.locator("a[href='#/bao-cao']").first()).isHidden();
            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollHeight > document.documentElement.clientHeight * 2"))
                    .as("the whole report is on paper, not only what the window showed")
                    .isTrue();
            chief.screenshot("report-page-print");
        }
    }
}
