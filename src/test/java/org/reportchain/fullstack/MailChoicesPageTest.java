package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person chooses how to be told of what, with the keyboard and on a telephone. */
@FullStackTest
class MailChoicesPageTest {

    @LocalServerPort
    private int port;

    @Test
    void choiceIsSavedAtOnceAndStays() {
        try (Tasklist tasklist = new Screens(port).enter("272.drafter")) {
            Page page = tasklist.page();
            page.evaluate("location.hash = '#/viec'");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thông báo của tôi"))
                    .press("Enter");

            Locator adopted = choice(page, "Đã thông qua: Gửi ngay");
            assertThat(adopted).isChecked();
            adopted.press("ArrowRight");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã lưu: Đã thông qua – Trong bản tin buổi sáng.");
            assertThat(choice(page, "Trả lại để chỉnh lý: Không gửi")).hasCount(0);
            looksRightWhenNarrow(tasklist);

            choice(page, "Bản tin buổi sáng: Không gửi").check();
            assertThat(adopted).isChecked();
            choice(page, "Đã hủy: Trong bản tin buổi sáng").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Hãy bật bản tin buổi sáng trước");
            assertThat(choice(page, "Đã hủy: Gửi ngay")).isChecked();

            choice(page, "Bản tin buổi sáng: Trong bản tin buổi sáng").check();
            page.reload();
            assertThat(choice(page, "Đã thông qua: Trong bản tin buổi sáng")).isChecked();
        }
    }

    private static Locator choice(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void looksRightWhenNarrow(Tasklist tasklist) {
        Page page = tasklist.page();
        page.setViewportSize(360, 740);
        Axe.assertNoSeriousIssues(page, "main.rc");
        tasklist.screenshot("thong-bao-hep");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.setViewportSize(1366, 768);
    }
}
