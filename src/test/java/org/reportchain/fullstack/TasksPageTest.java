package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of tasks: found without accents, kept while a task is open, several decided at once. */
@FullStackTest
class TasksPageTest {

    private static final List<String> DISTRICTS = List.of("007", "019", "268");
    private static final String REVIEWER = "00241.reviewer"; // Nguyễn Du, Hai Bà Trưng
    private static final List<String> LENT = List.of("00592.reviewer", "09538.reviewer");
    private static final List<String> LENT_DISTRICTS = List.of("019", "268");
    private static final String OPINION = "userTask_giveOpinion";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void submitThreeReports() {
        new Neighbours(identities, REVIEWER).lend(LENT, LENT_DISTRICTS);
        DISTRICTS.forEach(this::submit);
        new Colleagues(port, "2022-H1-007").awaitTask(REVIEWER, OPINION);
        new Colleagues(port, "2022-H1-019").awaitTask("00592.reviewer", OPINION);
        new Colleagues(port, "2022-H1-268").awaitTask("09538.reviewer", OPINION);
    }

    @AfterEach
    void takeBack() {
        new Neighbours(identities, REVIEWER).takeBack(LENT, LENT_DISTRICTS);
    }

    @Test
    void reviewerFindsAndDecidesSeveralReports() {
        try (Tasklist tasklist = new Screens(port).enter(REVIEWER)) {
            Page page = tasklist.page();
            filtersAreOffered(page);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Danh sách việc")
                                    .setExact(true))
                    .click();
            looksRightAtBothSizes(tasklist);
            searchNeedsNoAccents(page);
            searchSurvivesATask(page);
            emptyAndMixedOrdersAreRefused(page);
            severalAreDecidedAndTheExceptionIsNamed(tasklist);
            decidedOnesAreRemembered(tasklist);
        }
    }

    private static void filtersAreOffered(Page page) {
        for (String name : List.of("Việc của đơn vị", "Việc của tôi", "Sắp đến hạn", "Quá hạn", "Bị trả lại")) {
            assertThat(page.locator(".task-filters").getByText(name)).hasCount(1);
        }
    }

    private static void looksRightAtBothSizes(Tasklist tasklist) {
        Page page = tasklist.page();
        page.setViewportSize(1366, 768);
        assertThat(rows(page)).hasCount(3);
        assertThat(tab(page, "Việc của đơn vị")).containsText("3");
        assertThat(rows(page).first()).containsText("còn ");
        assertThat(rows(page).first()).containsText("6 tháng đầu năm 2022");
        assertThat(rows(page).first()).containsText("Dự thảo lần 1");
        Axe.assertNoSeriousIssues(page, ".rc-tasks");
        tasklist.screenshot("danh-sach-viec");
        page.setViewportSize(360, 740);
        Axe.assertNoSeriousIssues(page, ".rc-tasks");
        tasklist.screenshot("danh-sach-viec-hep");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.setViewportSize(1366, 768);
    }

    private static void searchNeedsNoAccents(Page page) {
        find(page, "hai ba trung", 1);
        find(page, "cho y kien", 3);
        find(page, "HAI BÀ TRƯNG", 1);
        find(page, "dong bo, dung ke hoach: cong tac dan van", 3);
        find(page, "019", 1);
        find(page, "không có gì như thế", 0);
        assertThat(page.locator(".rc-tasks")).containsText("Không có việc nào khớp");
    }

    private static void searchSurvivesATask(Page page) {
        find(page, "nam tu liem", 1);
        rows(page).first().getByRole(AriaRole.LINK).click();
        assertThat(page.locator("form[name=reportForm] .rc-report-name")).containsText("Nam Từ Liêm");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Danh sách việc").setExact(true))
                .click();
        assertThat(search(page)).hasValue("nam tu liem");
        assertThat(rows(page)).hasCount(1);
    }

    private static void emptyAndMixedOrdersAreRefused(Page page) {
        assertThat(order(page, "{decision: 'AGREE', tasks: []}")).contains("400", "Chưa chọn báo cáo nào");
        assertThat(order(
                        page,
                        "{decision: 'DISAGREE', tasks: [{id: document.querySelector('[data-task]').dataset.task,"
                                + " version: 1}]}"))
                .contains("400", "Hãy mở từng việc");
        assertThat(order(
                        page,
                        "{decision: 'AGREE', tasks: [...Array(201).keys()].map(i => ({id: '' + i, version: 1}))}"))
                .contains("400", "nhiều nhất 200");
    }

    private void severalAreDecidedAndTheExceptionIsNamed(Tasklist tasklist) {
        Page page = tasklist.page();
        find(page, "", 3);
        page.getByLabel("Chọn tất cả trên trang").check();
        Rest colleague = new Rest(port, "09538.reviewer");
        colleague.claim(colleague.task("2022-H1-268", OPINION));
        page.getByLabel("Ý kiến chung").fill("Nhất trí với dự thảo.");
        button(page, "Đồng ý với 3 báo cáo…").click();
        assertThat(page.locator(".rc-exceptions li")).hasCount(1);
        assertThat(page.locator(".rc-exceptions"))
                .containsText("Quận ủy Hà Đông: đang do Đảng ủy phường Nguyễn Trãi xử lý");
        Axe.assertNoSeriousIssues(page, ".rc-tasks");
        tasklist.screenshot("dong-y-nhieu-bao-cao");
        button(page, "Xác nhận và gửi").click();
        assertThat(page.getByLabel("Kết quả")).containsText("2/3 báo cáo đã ghi nhận");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page).first().getByRole(AriaRole.CHECKBOX)).isChecked();
        tasklist.screenshot("ket-qua-tung-bao-cao");
    }

    private static void decidedOnesAreRemembered(Tasklist tasklist) {
        Page page = tasklist.page();
        tab(page, "Đã xử lý").click();
        assertThat(rows(page)).hasCount(2);
        assertThat(rows(page).first()).containsText("xong ");
        assertThat(rows(page).getByRole(AriaRole.CHECKBOX)).hasCount(0);
        Axe.assertNoSeriousIssues(page, ".rc-tasks");
        tasklist.screenshot("da-xu-ly");
        assertThat(rows(page).getByRole(AriaRole.LINK)).hasCount(0); // who has answered reads the report no more
    }

    private void submit(String district) {
        String report = "2022-H1-" + district;
        String drafter = district + ".drafter";
        try (InputStream json = Objects.requireNonNull(getClass().getResourceAsStream("/chain/valid-report.json"))) {
            reports.saveDraft(report, reports.draft(report).revision(), ReportJson.parse(json), drafter);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        new Colleagues(port, report).act(drafter, "userTask_draftReport", Map.of("decision", "SUBMIT"));
    }

    private static String order(Page page, String order) {
        return String.valueOf(page.evaluate("async () => { const answer = await"
                + " fetch('/camunda/api/tasklist/plugin/report-chain/default/tasks/decide', {method: 'POST', body:"
                + " JSON.stringify(" + order + "), headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN':"
                + " document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1]}}); return answer.status + await answer.text(); }"));
    }

    private static void find(Page page, String words, int expected) {
        search(page).fill(words);
        assertThat(rows(page)).hasCount(expected);
    }

    private static Locator search(Page page) {
        return page.locator("#rc-task-search");
    }

    private static Locator rows(Page page) {
        return page.locator("[data-task]");
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".rc-tab").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
