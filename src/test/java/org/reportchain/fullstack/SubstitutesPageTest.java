package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A holder names a substitute who then finds the post's work, and ends it early. */
@FullStackTest
class SubstitutesPageTest {

    private static final String TODAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));

    @LocalServerPort
    private int port;

    @Test
    void substituteFindsTheWorkOfThePost() {
        try (Tasklist holder = new Screens(port).enter("274.drafter")) {
            Page page = holder.page();
            page.evaluate("location.hash = '#/thay-mat'");
            field(page, "Người thay").selectOption("274.clerk");
            field(page, "Đến ngày").fill(TODAY);
            button(page, "Cử người thay").press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Chưa có lý do. Hãy điền lý do rồi ghi lại.");
            field(page, "Lý do").fill("Đi công tác <b>xa</b>");
            button(page, "Cử người thay").press("Enter");
            assertThat(page.getByText("Đã cử Văn thư Huyện ủy Hoài Đức thay.")).isFocused();
            assertThat(page.locator("main.rc tbody tr")).containsText("Đi công tác <b>xa</b>");
            looksRightWhenNarrow(holder);

            try (Tasklist substitute = new Screens(port).enter("274.clerk")) {
                substitute.page().evaluate("location.hash = '#/viec'");
                assertThat(substitute.page().locator("main.rc tbody")).containsText("Soạn thảo báo cáo");
                String task = new Rest(port, "274.clerk").task("2022-H1-274", "userTask_draftReport");
                assertThat(historyAfterClaim(substitute.page(), task))
                        .contains("Văn thư Huyện ủy Hoài Đức thay mặt Chuyên viên tổng hợp Huyện ủy Hoài Đức");
                substitute.page().evaluate("location.hash = '#/thay-mat'");
                assertThat(substitute.page().locator("main.rc")).containsText("Tôi đang thay");
                assertThat(button(substitute.page(), "Kết thúc việc")).hasCount(0);
            }

            button(page, "Kết thúc việc Văn thư Huyện ủy Hoài Đức").press("Enter");
            assertThat(page.locator("main.rc")).containsText("Chưa có ai được cử thay đồng chí.");
        }
    }

    private static String historyAfterClaim(Page page, String task) {
        return (String) page.evaluate("""
                async (task) => {
                  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] };
                  await fetch(`/camunda/api/engine/engine/default/task/${task}/claim`,
                    { method: 'POST', headers, body: JSON.stringify({ userId: '274.clerk' }) });
                  const history = await fetch('/camunda/api/tasklist/plugin/report-chain/default/report/2022-H1-274/history');
                  return history.text();
                }""", task);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label + " (bắt buộc)");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void looksRightWhenNarrow(Tasklist tasklist) {
        Page page = tasklist.page();
        page.setViewportSize(360, 740);
        Axe.assertNoSeriousIssues(page, "main.rc");
        tasklist.screenshot("thay-mat-hep");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.setViewportSize(1366, 768);
    }
}
