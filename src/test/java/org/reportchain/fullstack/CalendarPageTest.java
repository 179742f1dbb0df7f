package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city's office sees what a changed calendar moves, and applies it. */
@FullStackTest
class CalendarPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** Puts a calendar without special days in force, by which units close half an hour before what the files say. */
    @BeforeEach
    void anotherCalendarIsInForce() {
        int next = jdbc.sql("select max(version) + 1 from calendar_version")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into calendar_version (version, applied_at) values (?, current_timestamp)")
                .param(next)
                .update();
        jdbc.sql("""
                insert into calendar_hours (version, unit, valid_from, morning_from, morning_to, afternoon_from, afternoon_to)
                values (?, '*', date '2022-01-01', time '07:30:00', time '11:30:00', time '13:00:00', time '16:30:00')""").param(next).update();
    }

    @Test
    void theOfficeAppliesWhatWaits() {
        try (Tasklist tasklist = new Screens(port).enter("01.office")) {
            Page page = tasklist.page();
            page.evaluate("location.hash = '#/lich'");
            assertThat(page.locator("main.rc")).containsText("Thay đổi đang chờ áp dụng");
            assertThat(page.locator("main.rc")).containsText("Nghỉ bù: Nghỉ bù 30/4");
            assertThat(page.locator("main.rc")).containsText("chưa có các ngày nghỉ lễ của năm");
            looksRightWhenNarrow(tasklist);

            Locator apply = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Áp dụng"));
            apply.focus();
            apply.press("Enter");

            assertThat(page.getByText("Đã áp dụng lịch mới")).isFocused();
            assertThat(page.locator("main.rc")).containsText("không có thay đổi nào đang chờ");
            page.getByLabel("Năm", new Page.GetByLabelOptions().setExact(true)).selectOption("2022");
            assertThat(page.locator("main.rc")).containsText("30/04/2022");
        }
    }

    private static void looksRightWhenNarrow(Tasklist tasklist) {
        Page page = tasklist.page();
        page.setViewportSize(360, 740);
        Axe.assertNoSeriousIssues(page, "main.rc");
        tasklist.screenshot("lich-lam-viec-hep");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.setViewportSize(1366, 768);
    }
}
