package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reportchain.calendar.Calendars;
import org.reportchain.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The city's office rehearses and opens a period in Tasklist, and watches its units on the board. */
@FullStackTest
class PeriodPageTest {

    private static final String ASKED = "269";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Calendars calendars;

    @Test
    void theOfficeOpensAPeriodAndWatchesIt() {
        try (Tasklist tasklist = new Screens(port).enter("01.office")) {
            Page page = tasklist.page();
            page.locator("li.start-process-action a").click();
            page.locator(".modal-body").getByText("Kỳ báo cáo").click();
            Locator form = page.locator("form[name=reportForm]");
            fill(form);
            press(form, "Diễn tập");
            assertThat(form).containsText("là ngày nghỉ");
            deadlines(form, LocalDate.now());
            press(form, "Diễn tập");
            assertThat(form).containsText("Không có lỗi; có thể mở kỳ.");
            assertThat(form).containsText("1 đơn vị");
            tasklist.screenshot("dien-tap");
            Axe.assertNoSeriousIssues(page, "form[name=reportForm]");

            page.locator(".modal-footer button.btn-primary").click();
            await().untilAsserted(
                            () -> assertThat(reports.ofPeriod("AD-HOC").stream().map(report -> report.unit()))
                                    .containsExactly(ASKED));
            assertThat(page.locator(".modal-content")).isHidden();
            theBoardShowsEveryUnit(tasklist);
        }
    }

    @Test
    void aDistrictSeesOnlyItselfOnTheBoard() {
        try (Tasklist tasklist = new Screens(port).enter("006.drafter")) {
            Page page = tasklist.page();
            assertThat(page.locator("li.start-process-action")).isHidden();
            page.evaluate("location.hash = '#/ky'");
            page.getByLabel("Kỳ báo cáo").selectOption("2022-H1");
            assertThat(page.locator("main.rc tbody tr")).hasCount(1);
            assertThat(page.locator("main.rc")).containsText("Quận ủy Đống Đa");
            assertThat(page.getByText("Điều chỉnh")).hasCount(0);
        }
    }

    private void theBoardShowsEveryUnit(Tasklist tasklist) {
        Page page = tasklist.page();
        page.evaluate("location.hash = '#/ky'");
        page.getByLabel("Kỳ báo cáo").selectOption("2022-H1");
        Locator main = page.locator("main.rc");
        assertThat(main.locator("tbody tr")).hasCount(30);
        main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đang soạn thảo"))
                .click();
        tasklist.screenshot("ky-bao-cao");
        main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tất cả"))
                .click();
        main.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Huyện ủy Gia Lâm"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(main).containsText("thị trấn Yên Viên");
        page.setViewportSize(360, 740);
        Axe.assertNoSeriousIssues(page, "main.rc");
        tasklist.screenshot("ky-bao-cao-hep");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.setViewportSize(1600, 1000);
    }

    private static void fill(Locator form) {
        field(form, "Mã kỳ").fill("AD-HOC");
        form.getByLabel("Loại kỳ").selectOption("AD_HOC");
        form.getByLabel("Đề cương, danh mục chỉ tiêu").selectOption("2022-H1");
        field(form, "Tên kỳ").fill("Báo cáo đột xuất");
        field(form, "Nhiệm kỳ").fill("2020-2025");
        field(form, "Chủ đề năm").fill("Kỷ cương, trách nhiệm");
        field(form, "Tên báo cáo").fill("tình hình đột xuất");
        field(form, "Kỳ từ ngày").fill("01/01/2021"); // not the newest, which other pages open on
        field(form, "Kỳ đến ngày").fill("30/06/2021");
        field(form, "Số liệu từ ngày").fill("15/12/2021");
        field(form, "Số liệu đến ngày").fill("30/06/2022");
        field(form, "Ngày chốt số liệu").fill("14/06/2022");
        field(form, "Tổ chức bộ máy tính theo ngày").fill("01/06/2022");
        for (String deadline : new String[] {
            "Hạn cấp xã cho ý kiến", "Hạn gửi Thành ủy", "Hạn Thành ủy duyệt", "Hạn tổng hợp", "Ngày hội nghị"
        }) {
            field(form, deadline).fill("25/06/2022"); // a Saturday
        }
        form.getByText("Đơn vị phải báo cáo").click();
        for (Locator unit : form.locator("input[type=checkbox]").all()) {
            if (!unit.getAttribute("value").equals(ASKED)) {
                unit.check();
            }
        }
        field(form, "Lý do không hỏi").fill("Không liên quan");
    }

    private void deadlines(Locator form, LocalDate today) {
        var calendar = calendars.inForce();
        int days = 10;
        for (String deadline : new String[] {
            "Hạn cấp xã cho ý kiến", "Hạn gửi Thành ủy", "Hạn Thành ủy duyệt", "Hạn tổng hợp", "Ngày hội nghị"
        }) {
            LocalDate day = calendar.shifted(today, days++);
            field(form, deadline)
                    .fill("%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
        }
    }

    private static Locator field(Locator form, String label) {
        return form.getByLabel(Pattern.compile("^" + label + "( \\(bắt buộc\\))?$"));
    }

    private static void press(Locator form, String button) {
        form.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
