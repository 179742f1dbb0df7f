package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The city's office urges a district and gives it more time, on the page of its report. */
@FullStackTest
class OversightInTasklistTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Calendars calendars;

    @Test
    void theOfficeUrgesAndExtendsWithTheKeyboardOnANarrowScreen() {
        try (Tasklist office = new Screens(port).enter("01.office")) {
            Page page = office.page();
            page.setViewportSize(360, 740);
            page.evaluate("location.hash = '#/bao-cao/2022-H1-016'");
            press(page, "Đôn đốc");
            press(page, "Xác nhận đôn đốc");
            assertThat(page.getByText("Đã đôn đốc nơi đang giữ việc.")).isFocused();
            assertThat(button(page, "Đôn đốc")).isDisabled();
            assertThat(page.locator(".rc-chain-now")).containsText("Đã nhắc 1 lần");

            press(page, "Gia hạn");
            page.getByLabel("Ngày đến hạn mới").fill(later().format(DateTimeFormatter.ofPattern("d/M/yyyy")));
            page.getByLabel("Giờ (bắt buộc)").fill("20:00");
            page.getByLabel("Lý do").fill("Chờ số liệu của Cục Thống kê");
            Axe.assertNoSeriousIssues(page, ".rc");
            office.screenshot("gia-han-hep");
            press(page, "Xác nhận gia hạn");
            assertThat(page.locator(".rc-error")).containsText("không thuộc giờ làm việc");
            page.getByLabel("Giờ (bắt buộc)").fill("16h30");
            press(page, "Xác nhận gia hạn");

            assertThat(page.locator(".rc-chain-now"))
                    .containsText("hạn 16:30 ngày " + later().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            page.locator(".rc-history > summary").click();
            assertThat(page.locator(".rc-history-rows")).containsText("Gia hạn “Soạn thảo báo cáo”");
            office.screenshot("gia-han-xong");
        }
    }

    private ZonedDateTime later() {
        return calendars.inForce().deadline("016", ZonedDateTime.now(WorkingCalendar.ZONE), 15);
    }

    private static void press(Page page, String name) {
        button(page, name).focus();
        button(page, name).press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
