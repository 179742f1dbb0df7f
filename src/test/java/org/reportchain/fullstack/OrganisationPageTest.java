package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator tries new files of the organisation, and applies them. */
@FullStackTest
class OrganisationPageTest {

    private static final String UNITS = "code,name,kind,parent,symbol,valid_from,valid_to\n";
    private static final String HOLDERS = "post,person,name,email,valid_from,valid_to\n";
    private static final String AN_PHU = "10504,An Phú,COMMUNE,282,,2021-01-01,";

    @LocalServerPort
    private int port;

    @Test
    void administratorSeesWhatFilesChangeBeforeTheyDo() {
        try (Tasklist tasklist = new Screens(port).enter("admin")) {
            Page page = tasklist.page();
            page.evaluate("location.hash = '#/to-chuc'");
            Locator main = page.locator("main.rc");
            assertThat(main).containsText("Cấp huyện: 30 đơn vị");

            check(page, AN_PHU + "29/06/2025");
            assertThat(main).containsText("Có 1 lỗi");
            assertThat(main).containsText("units.csv, dòng 2: ô \"valid_to\" có giá trị \"29/06/2025\"");

            check(page, AN_PHU + "2025-06-29");
            assertThat(main).containsText("Đơn vị thay đổi khác (cấp trên, ký hiệu, thời gian): 1");
            page.getByText("Đơn vị thay đổi khác").click();
            looksRightWhenNarrow(tasklist);

            Locator apply = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Áp dụng"));
            apply.focus();
            apply.press("Enter");
            assertThat(page.getByText("Đã áp dụng cơ cấu tổ chức mới.")).isFocused();
        }
    }

    private static void check(Page page, String row) {
        choose(page, "#rc-file-units", "units.csv", UNITS + row + "\n");
        choose(page, "#rc-file-holders", "holders.csv", HOLDERS);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra"))
                .click();
    }

    private static void choose(Page page, String field, String name, String content) {
        page.setInputFiles(field, new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void looksRightWhenNarrow(Tasklist tasklist) {
        Page page = tasklist.page();
        tasklist.screenshot("to-chuc");
        page.setViewportSize(360, 740);
        Axe.assertNoSeriousIssues(page, "main.rc");
        tasklist.screenshot("to-chuc-hep");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.setViewportSize(1366, 768);
    }
}
