package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.review.Looks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second round in Hoàng Mai: each reviewer sees what changed since they looked last, and nothing says a word too much. */
@FullStackTest
class ChangesInTasklistTest {

    private static final String REPORT = "2022-H1-008";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String DRAFT = "userTask_draftReport";
    private static final String BOARD = "008.propaganda";
    private static final String COMMUNE = "00301";
    private static final String CHANGES = "Thay đổi từ lần xem trước";
    private static final int[][] SIZES = {{1366, 768}, {360, 740}};

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Looks looks;

    @Autowired
    private Organisation organisation;

    @Test
    void secondRoundOpensOnWhatChangedSinceTheLastLook() throws IOException {
        String content = sample();
        write(content);
        colleagues().act("008.drafter", DRAFT, Map.of("decision", "SUBMIT"));
        communesAgree(1);
        colleagues().awaitTask(BOARD, OPINION);
        Screens screens = new Screens(port);
        boardLooksForTheFirstTime(screens);
        colleagues()
                .act(
                        "008.organisation",
                        OPINION,
                        Map.of(
                                "decision", "RETURN",
                                "version", 1,
                                "reasonCode", "MISSING_FIGURES",
                                "text", "Thiếu số liệu phường",
                                "wayBack", "ALL_LEVELS"));
        colleagues().awaitTask("008.drafter", DRAFT);
        drafterIsAskedBeforeSendingTheSameAgain(screens);
        write(changed(content));
        colleagues().act("008.drafter", DRAFT, Map.of("decision", "SUBMIT"));
        communesAgree(2);
        boardSeesWhatChanged(screens);
        everyVersionCanBeCompared(screens);
        neighbourFindsNothing(screens);
    }

    private void boardLooksForTheFirstTime(Screens screens) {
        try (Tasklist board = open(screens, BOARD, OPINION)) {
            assertThat(board.form().getByLabel(CHANGES)).hasCount(0);
        }
        assertThat(looks.ofReport(REPORT)).anyMatch(look -> look.person().equals(BOARD) && look.version() == 1);
    }

    private void drafterIsAskedBeforeSendingTheSameAgain(Screens screens) {
        try (Tasklist drafter = open(screens, "008.drafter", DRAFT)) {
            drafter.claim();
            Locator notice = drafter.form().getByLabel("Dự thảo không có thay đổi");
            assertThat(notice).containsText("so với phiên bản 1");
            drafter.sendRefused("Đồng chí đánh dấu để gửi");
            sizes(drafter, "unchanged-draft", notice);
            drafter.page().setViewportSize(1366, 768);
            Locator text = drafter.form().locator("#rc-sections_1_1");
            text.fill(text.inputValue() + " Bổ sung.");
            assertThat(notice).hasCount(0);
        }
        assertThat(looks.ofReport(REPORT)).noneMatch(look -> look.person().equals("008.drafter"));
    }

    private void boardSeesWhatChanged(Screens screens) {
        colleagues().awaitTask(BOARD, OPINION);
        try (Tasklist board = open(screens, BOARD, OPINION)) {
            Locator changes = board.form().getByLabel(CHANGES);
            assertThat(changes).containsText("(phiên bản 1 → 2)");
            assertThat(changes.locator("ins").filter(text("<b>Đã rà soát lại.</b>")))
                    .hasCount(1);
            assertThat(changes).containsText("[ký tự ẩn U+202E]");
            assertThat(changes.getByRole(AriaRole.TABLE).first()).containsText("Trước");
            assertThat(changes).containsText("mục không thay đổi");
            Axe.assertNoSeriousIssues(board.page(), ".rc-changes");
            sizes(board, "changes-in-task", changes);
            board.page().setViewportSize(1366, 768);
            board.claim();
            assertThat(board.form().getByLabel(CHANGES)).containsText("(phiên bản 1 → 2)");
        }
    }

    private void everyVersionCanBeCompared(Screens screens) {
        try (Tasklist office = screens.enter("01.office")) {
            Page page = office.page();
            assertThat(page.locator("li.task").first()).isVisible();
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/bao-cao/" + REPORT);
            Locator compare = page.getByLabel("So sánh hai phiên bản");
            compare.getByLabel("Từ phiên bản").selectOption("2");
            compare.getByLabel("Đến phiên bản").selectOption("1");
            compare.getByText("So sánh", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(compare.locator("del").filter(text("<b>Đã rà soát lại.</b>")))
                    .hasCount(1);
            Axe.assertNoSeriousIssues(page, ".rc-changes");
            sizes(office, "compare-versions", compare);

            assertThat(changes(page, "from=1&to=1")).startsWith("200").contains("\"texts\":[]");
            assertThat(changes(page, "from=1&to=7")).startsWith("404").contains("Không có bản trình số 7 của báo cáo");
            assertThat(changes(page, "from=x&to=1")).startsWith("404");
        }
    }

    private void neighbourFindsNothing(Screens screens) {
        try (Tasklist neighbour = screens.enter("009.office-chief")) {
            assertThat(neighbour.page().locator("a[href='#/bao-cao']")).isVisible();
            assertThat(changes(neighbour.page(), "from=1&to=2")).startsWith("404");
        }
    }

    /** What the person at a page is answered for two versions: status and body. */
    private static String changes(Page page, String versions) {
        return (String) page.evaluate(
                "async (query) => { const answer = await fetch('/camunda/api/tasklist/plugin/report-chain/default/report/"
                        + REPORT + "/changes?' + query); return answer.status + ' ' + await answer.text(); }",
                versions);
    }

    private static void sizes(Tasklist tasklist, String name, Locator shown) {
        for (int[] size : SIZES) {
            tasklist.page().setViewportSize(size[0], size[1]);
            shown.scrollIntoViewIfNeeded();
            tasklist.screenshot(name + "-" + size[0]);
        }
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private Tasklist open(Screens screens, String person, String step) {
        String task = new Rest(port, person).task(REPORT, step);
        Tasklist tasklist =
                screens.follow("http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task, person);
        tasklist.page().setViewportSize(1366, 768);
        assertThat(tasklist.form().locator(".rc-report-name")).isVisible();
        return tasklist;
    }

    private void communesAgree(int version) {
        List<String> communes = organisation.children("008", organisation.asOf()).stream()
                .map(Unit::code)
                .toList();
        assertThat(communes).contains(COMMUNE);
        communes.forEach(commune -> colleagues().act(commune + ".reviewer", OPINION, "AGREE", version));
    }

    private void write(String json) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !colleagues().tasks("008.drafter", DRAFT).isEmpty());
        reports.saveDraft(
                REPORT,
                reports.draft(REPORT).revision(),
                ReportJson.parse(json.getBytes(StandardCharsets.UTF_8)),
                "008.drafter");
    }

    /** A report without findings, as the stories of the chain submit it. */
    private static String sample() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                ChangesInTasklistTest.class.getResourceAsStream("/chain/valid-report.json"),
                "the draft of the stories")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String changed(String content) {
        return content.replace("đặc điểm tình hình.", "đặc điểm tình hình. <b>Đã rà soát lại.</b> \u202eabc")
                .replace("\"1.020,00\"", "\"1.040,00\"")
                .replace("\"51\"", "\"52\"");
    }

    private Colleagues colleagues() {
        return new Colleagues(port, REPORT);
    }
}
