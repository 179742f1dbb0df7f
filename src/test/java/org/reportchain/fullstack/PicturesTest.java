package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.report.Figure;
import org.reportchain.report.Nature;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Reports;
import org.reportchain.report.Signature;
import org.reportchain.report.YoyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pictures beside a report of Thạch Thất, on its page and in a reviewer's task, on a desk and on a telephone. */
@FullStackTest
class PicturesTest {

    private static final String UNIT = "276";
    private static final String REPORT = "2022-H1-" + UNIT;
    private static final String OPINION = "userTask_giveOpinion";
    private static final String PLAN = "Tỷ lệ so với kế hoạch năm";
    private static final String YEAR = "So với cùng kỳ năm trước";
    private static final String ROUNDS = "Đã trả lời, chưa trả lời";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Organisation organisation;

    @Autowired
    private RuntimeService runtime;

    @Test
    void figuresAreDrawnWithTheSameNumbersAsTheirTables() {
        List<String> communes = organisation.children(UNIT, organisation.asOf()).stream()
                .map(Unit::code)
                .toList();
        submitToCommunes();
        var colleagues = new Colleagues(port, REPORT);
        colleagues.act(communes.get(0) + ".reviewer", OPINION, "AGREE", 1);
        var screens = new Screens(port);
        districtReadsTheReport(screens);
        districtWithoutReportSeesWhyNothingIsDrawn(screens);
        colleagues.awaitTask(communes.get(1) + ".reviewer", OPINION);
        communeDecides(screens, communes.get(1));
    }

    private void districtReadsTheReport(Screens screens) {
        try (Tasklist chief = page(screens, REPORT)) {
            Page page = chief.page();
            page.setViewportSize(1366, 768);
            unfold(page.locator("main"));
            assertThat(picture(page, PLAN)).containsText("45,8%");
            assertThat(drawn(page, PLAN)).containsText("51%");
            assertThat(drawn(page, YEAR)).containsText("111,9%");
            assertThat(drawn(page, ROUNDS)).containsText("Cấp xã, cho ý kiến lần 1");
            assertThat(row(page, ROUNDS, "Cấp xã, cho ý kiến lần 1 (đang mở)")).containsText("Đảng ủy");
            picture(page, PLAN).locator("summary").click();
            assertThat(row(page, PLAN, "Tổng thu ngân sách nhà nước trên địa bàn"))
                    .containsText("12.711,6");
            picture(page, PLAN).scrollIntoViewIfNeeded();
            chief.screenshot("pictures-1366");
            Axe.assertNoSeriousIssues(page, ".rc-picture");
            page.setViewportSize(360, 740);
            assertThat(drawn(page, PLAN)).hasAttribute("width", width(page));
            picture(page, ROUNDS).scrollIntoViewIfNeeded();
            chief.screenshot("pictures-360-rounds");
            picture(page, YEAR).scrollIntoViewIfNeeded();
            chief.screenshot("pictures-360");
        }
    }

    private void districtWithoutReportSeesWhyNothingIsDrawn(Screens screens) {
        try (Tasklist chief = page(screens, "2022-H1-277")) {
            unfold(chief.page().locator("main"));
            assertThat(picture(chief.page(), PLAN)).containsText("Chưa có số liệu để vẽ");
            assertThat(chief.page().locator(".rc-canvas")).hasCount(0);
        }
    }

    private void communeDecides(Screens screens, String commune) {
        try (Tasklist reviewer = screens.enter(commune + ".reviewer")) {
            Page page = reviewer.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.locator("li.task").first().click();
            unfold(reviewer.form());
            assertThat(drawn(page, PLAN)).containsText("51%");
            picture(page, PLAN).scrollIntoViewIfNeeded();
            reviewer.screenshot("pictures-in-a-task");
            Axe.assertNoSeriousIssues(page, ".rc-picture");
        }
    }

    /** Hands the report over to its communes without its findings, which are no business of the pictures. */
    private void submitToCommunes() {
        String drafter = UNIT + ".drafter";
        reports.saveDraft(REPORT, reports.draft(REPORT).revision(), content(), drafter);
        reports.submit(REPORT, drafter);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(REPORT)
                .processDefinitionKey("district-report")
                .singleResult()
                .getId();
        runtime.setVariables(instance, Map.of("resumeLevel", "COMMUNE"));
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("subProcess_review")
                .cancelAllForActivity("userTask_draftReport")
                .execute();
    }

    private static ReportContent content() {
        Map<String, Figure> figures = Map.of(
                "KT-01", figure("6.482,91", "12.711,6", "51", null, "5.793,5", "11,9", "2022-06-16"),
                "KT-03", figure("1.120,504", "6.476,9", null, "15,1", "1.358,2", null, "2022-06-14"),
                "VX-04", figure("9.120", "8.112", null, null, "6.960", null, "2022-06"));
        return new ReportContent(
                null, null, null, figures, null, null, null, null, Signature.ofStandingCommittee(), null, null, null);
    }

    private static Figure figure(
            String actual,
            String plan,
            @Nullable String percentCity,
            @Nullable String percentDistrict,
            String samePeriod,
            @Nullable String growth,
            String asOf) {
        return new Figure(
                actual,
                null,
                plan,
                plan,
                percentCity,
                percentDistrict,
                samePeriod,
                growth,
                YoyKind.GROWTH,
                null,
                null,
                asOf,
                Nature.ACTUAL,
                null,
                Map.of(),
                Map.of(),
                List.of());
    }

    private static Tasklist page(Screens screens, String report) {
        String unit = report.substring(report.lastIndexOf('-') + 1);
        return screens.follow(
                "http://localhost:8080/camunda/app/tasklist/default/#/bao-cao/" + report, unit + ".office-chief");
    }

    private static void unfold(Locator place) {
        place.getByText("Hình vẽ", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Locator picture(Page page, String title) {
        return page.locator(".rc-picture")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private static Locator drawn(Page page, String title) {
        return picture(page, title).locator("svg");
    }

    private static Locator row(Page page, String title, String head) {
        return picture(page, title).locator("tbody tr").filter(new Locator.FilterOptions().setHasText(head));
    }

    private static String width(Page page) {
        return String.valueOf(page.locator(".rc-canvas").first().evaluate("place => place.clientWidth"));
    }
}
