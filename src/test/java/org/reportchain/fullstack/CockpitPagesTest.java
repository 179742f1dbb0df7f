package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What administrators and the monitor see of the chain in Cockpit, and that nobody else gets in there. */
@FullStackTest
class CockpitPagesTest {

    private static final String STATUS_OF =
            "path => fetch('/camunda/api/cockpit/plugin/report-chain/default/' + path).then(answer => answer.status)";

    /** Sends a mail again, as the page would, with its token. */
    private static final String RESENT = """
            path => fetch('/camunda/api/cockpit/plugin/report-chain/default/' + path, {
              method: 'POST', body: '{"address":"a@example","reason":"x"}',
              headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] },
            }).then(answer => answer.status)""";

    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "01.monitor"})
    void boardOfDistrictsStandsInCockpitAsInTasklist(String person) throws IOException {
        try (Tasklist cockpit = new Screens(port).enterCockpit(person)) {
            Page page = cockpit.page();
            page.setViewportSize(1366, 768);
            page.locator("a[href='#/ky']").click();
            page.getByLabel("Kỳ báo cáo").selectOption("2022-H1");
            Locator units = page.locator(".rc tbody tr");
            assertThat(units).hasCount(30);
            assertThat(page.getByText("Điều chỉnh")).hasCount(0);
            cockpit.screenshot("cockpit-ky");
            Axe.assertNoSeriousIssues(page, "main.rc");

            page.getByLabel("Tìm đơn vị").fill("gia lam");
            assertThat(units).hasCount(1);
            units.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".rc-columns")).containsText("thị trấn Yên Viên");
            Download csv = page.waitForDownload(() -> page.getByText("Tải CSV").click());
            assertThat(Files.readString(csv.path())).contains("\"018\",\"Huyện ủy Gia Lâm\"");

            page.setViewportSize(360, 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            assertThat(page.locator(".rc h2")).isInViewport();
            cockpit.screenshot("cockpit-ky-hep");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "01.monitor"})
    void reportShowsItsWayThroughTheModelsWithItsRoundsInPlace(String person) {
        try (Tasklist cockpit = new Screens(port).enterCockpit(person)) {
            Page page = cockpit.page();
            page.setViewportSize(1366, 768);
            assertThat(page.locator("a[href='#/ky']")).isVisible();
            page.navigate(page.url().replaceAll("#.*", "") + "#/ky");
            page.getByText("Huyện ủy Thanh Trì").click();
            assertThat(page).hasURL(Pattern.compile("#/bao-cao/2022-H1-020$"));
            assertThat(page.locator(".rc h2")).containsText("của Huyện ủy Thanh Trì");
            Locator diagram = page.locator(".rc-model").first();
            assertThat(diagram.locator("[data-element-id=userTask_draftReport].rc-passed"))
                    .isVisible();
            assertThat(diagram.locator("[data-element-id=callActivity_cityReview].rc-open"))
                    .isVisible();
            assertThat(diagram.locator("[data-element-id=flow_releaseDecision_cityReview].rc-passed"))
                    .hasCount(1);
            assertThat(diagram.locator("[data-element-id=flow_releaseDecision_reportReturned].rc-passed"))
                    .hasCount(0);
            cockpit.screenshot("cockpit-bao-cao");
            Axe.assertNoSeriousIssues(page, "main.rc");

            diagram.locator("[data-element-id=callActivity_districtReview] .djs-hit")
                    .click();
            Locator round = page.locator(".rc-run .rc-run");
            assertThat(round.locator("[data-element-id=userTask_vote].rc-passed"))
                    .isVisible();
            round.getByText("Các bước đã qua").click();
            assertThat(round.locator("tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Biểu quyết thông qua báo cáo")))
                    .containsText("13");
            page.getByText("Thư đã lập").click();
            assertThat(page.locator(".rc-run-page > details").last()).containsText("Việc của nhóm xử lý");
            page.locator(".rc-history > summary").click();
            assertThat(page.locator(".rc-history-rows")).containsText("Ký T/M báo cáo");
            Axe.assertNoSeriousIssues(page, "main.rc");
            cockpit.screenshot("cockpit-bao-cao-vong");

            page.setViewportSize(360, 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            cockpit.screenshot("cockpit-bao-cao-hep");
        }
    }

    @Test
    void administratorSeesAMailThatDidNotArriveAndSendsItToTheRightAddress() {
        String report = "2022-H1-020";
        try (Undeliverable mail = new Undeliverable(application, report);
                Tasklist monitor = new Screens(port).enterCockpit("01.monitor");
                Tasklist cockpit = new Screens(port).enterCockpit()) {
            Page page = cockpit.page();
            assertThat(page.locator("a[href='#/ky']")).isVisible();
            String root = page.url().replaceAll("#.*", "");
            page.navigate(root + "#/process-instance/" + mail.instance() + "/runtime?tab=incidents-tab");
            assertThat(page.getByText("Thư gửi Văn thư kiêm nhiệm không đến được"))
                    .isVisible();
            cockpit.screenshot("cockpit-su-co");

            openMails(monitor.page(), root, report);
            assertThat(rowOf(monitor.page())).containsText("Gửi không thành công");
            assertThat(monitor.page().getByText("Gửi lại", EXACT)).hasCount(0);
            assertThat(monitor.page().evaluate(RESENT, "report/" + report + "/mails/" + mail.id() + "/resend"))
                    .isEqualTo(403);

            openMails(page, root, report);
            rowOf(page).getByRole(AriaRole.BUTTON).click();
            Locator form = page.locator("form[aria-label='Gửi lại thư']");
            assertThat(form).containsText("Lần trước gửi tới: " + Undeliverable.LOST);
            assertThat(form.getByLabel("Địa chỉ thư điện tử")).hasValue("020.clerk@bao-cao.example");
            Axe.assertNoSeriousIssues(page, "main.rc");
            cockpit.screenshot("cockpit-gui-lai");
            form.getByText("Xác nhận gửi lại").click();
            assertThat(form).containsText("Đồng chí ghi rõ lý do.");
            form.getByLabel("Lý do").fill("Văn thư báo địa chỉ mới");
            form.getByLabel("Địa chỉ thư điện tử").fill("van thu");
            form.getByText("Xác nhận gửi lại").click();
            assertThat(form).containsText("Địa chỉ thư điện tử “van thu” không hợp lệ");
            form.getByLabel("Địa chỉ thư điện tử").fill("van-thu@bao-cao.example");
            page.setViewportSize(360, 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            form.getByText("Xác nhận gửi lại").scrollIntoViewIfNeeded();
            cockpit.screenshot("cockpit-gui-lai-hep");
            form.getByText("Xác nhận gửi lại").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("trở lại hàng đợi để gửi tới");
            assertThat(form).hasCount(0);
            mail.awaitArrival("van-thu");

            page.setViewportSize(1366, 768);
            page.locator(".rc-history > summary").click();
            assertThat(page.locator(".rc-history-rows")).containsText("Văn thư báo địa chỉ mới");
            cockpit.screenshot("cockpit-da-gui-lai");
            page.navigate(root + "#/process-instance/" + mail.instance() + "/runtime?tab=incidents-tab");
            page.reload();
            assertThat(page.getByText("Hồ sơ được gọi")).isVisible();
            assertThat(page.getByText("không đến được")).hasCount(0);
        }
    }

    private static void openMails(Page page, String root, String report) {
        page.navigate(root + "#/bao-cao/" + report);
        page.getByText("Thư đã lập (").click();
    }

    private static Locator rowOf(Page page) {
        return page.locator(".rc-run-page > details tr")
                .filter(new Locator.FilterOptions().setHasText(Undeliverable.RECIPIENT));
    }

    @ParameterizedTest
    @CsvSource({"admin, true", "01.monitor, false"})
    void ownChangesOfCockpitAreShownOnlyToWhoMayMakeThem(String person, boolean shown) {
        try (Tasklist cockpit = new Screens(port).enterCockpit(person)) {
            Page page = cockpit.page();
            page.getByText("Báo cáo 6 tháng của cấp huyện").first().click();
            Locator suspend = page.locator(".ctn-toolbar .btn-suspend-action");
            assertThat(suspend).isAttached();
            if (shown) {
                assertThat(suspend).isVisible();
            } else {
                assertThat(suspend).isHidden();
            }
            cockpit.screenshot("cockpit-quy-trinh");
        }
    }

    @Test
    void whoReviewsGetsNeitherIntoCockpitNorToItsResources() {
        try (Tasklist tasklist = new Screens(port).enter("006.drafter")) {
            Page page = tasklist.page();
            assertThat(page.locator("a[href='#/ky']")).isVisible();
            for (String path :
                    new String[] {"watching", "periods", "reporting/2022-H1/board", "report/2022-H1-006/run"}) {
                assertThat(page.evaluate(STATUS_OF, path)).as(path).isEqualTo(403);
            }
            assertThat(page.navigate(page.url().replaceAll("/tasklist/.*", "/cockpit/default/"))
                            .status())
                    .isEqualTo(403);
            assertThat(page.locator(".rc")).hasCount(0);
        }
    }

    @Test
    void badInputIsAnsweredByWhatItIs() {
        try (Tasklist cockpit = new Screens(port).enterCockpit()) {
            Page page = cockpit.page();
            assertThat(page.locator("a[href='#/ky']")).isVisible();
            Map.of(
                            "reporting/1999-H9/board",
                            404,
                            "reporting/%3Cscript%3E/board/csv",
                            404,
                            "reporting/2022-H1/board/999",
                            404,
                            "report/2022-H1-999/run",
                            404,
                            "report/%3Cscript%3E/history",
                            404,
                            "report/%20/run",
                            404,
                            "reporting/" + "x".repeat(3000) + "/board",
                            404)
                    .forEach((path, status) ->
                            assertThat(page.evaluate(STATUS_OF, path)).as(path).isEqualTo(status));
        }
    }
}
