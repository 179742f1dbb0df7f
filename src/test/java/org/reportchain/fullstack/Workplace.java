package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;

/** What one person looks at in Tasklist on one screen, whatever their step is. Each look leaves a screenshot. */
record Workplace(Tasklist tasklist, String who, String task, int width, int height) {

    /** A desk and a telephone. */
    static final int[][] SIZES = {{1366, 768}, {360, 740}};

    /** Everything is Vietnamese, under our own name, and offers nothing that the person may not do. */
    void speaksVietnamese() {
        Page page = page();
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page).hasTitle(Pattern.compile("Chuỗi duyệt báo cáo · .*Việc cần làm.*"));
        assertThat(page.locator("li.create-task-action")).isHidden();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
    }

    /** The task is found in the list by words without accents, and opened from there; the search is still there afterwards. */
    void findsTheTask(String words, String committee, String step) {
        page().navigate(address("#/viec"));
        Locator search = page().locator("#rc-task-search");
        search.fill(words);
        assertThat(page().locator(".rc-tasks")).containsText("khớp với từ khóa");
        Locator row = page().locator("[data-task]").filter(text(step)).filter(text(committee));
        assertThat(row).hasCount(1);
        assertThat(row).containsText("6 tháng đầu năm 2022");
        assertThat(row).containsText(Pattern.compile("Dự thảo lần \\d"));
        assertThat(row).containsText("còn ");
        looksRight("danh-sach", ".rc-tasks");
        fitsWhenZoomed();
        row.getByRole(AriaRole.LINK).click();
        assertThat(form().locator(".rc-report-name")).containsText(committee);
        form().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("← Danh sách việc"))
                .click();
        assertThat(search).hasValue(words);
        assertThat(row).hasCount(1);
    }

    void opensTheTask() {
        page().navigate(address("#/?task=" + task));
        assertThat(form().locator(".rc-report-name")).isVisible();
    }

    /** Taken at the desk, the task is still held on the telephone. */
    void takesTheTask() {
        if (atTheDesk()) {
            tasklist.claim();
        }
    }

    /** A few of the step's reports can be agreed to at once, after a summary; the person thinks better of it. */
    void decidesSeveralAtOnce(String button) {
        page().navigate(address("#/viec"));
        page().getByLabel("Chọn tất cả trên trang").check();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        assertThat(page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Xác nhận")))
                .containsText("cho 1 báo cáo");
        looksRight("nhieu-bao-cao", ".rc-tasks");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quay lại"))
                .click();
        opensTheTask();
    }

    /** Steps that must be read one by one offer no tick. */
    void decidesOneByOne() {
        page().navigate(address("#/viec"));
        assertThat(page().locator("[data-task]").first()).isVisible();
        assertThat(page().locator("[data-task] input[type=checkbox]")).hasCount(0);
        opensTheTask();
    }

    /** The chain says where the report is and who has it. */
    void seesTheChain(String current) {
        Locator chain = form().getByLabel("Các bước của báo cáo");
        assertThat(chain.locator("li[aria-current=step]")).containsText(current);
        assertThat(chain).containsText("Đang chờ:");
        assertThat(chain.locator(".rc-chain-now")).containsText(Pattern.compile("Từ .*, hạn "));
        looksRight("cac-buoc", ".rc-chain");
        fitsWhenZoomed();
    }

    /** The report reads like a document, with its figures as a table. */
    void readsTheReport() {
        Locator document = form().getByRole(AriaRole.ARTICLE);
        assertThat(document.locator(".rc-doc-kind")).hasText("BÁO CÁO");
        assertThat(document).containsText("1.1. Bối cảnh, đặc điểm tình hình");
        assertThat(document.getByRole(AriaRole.TABLE).first()).containsText("Tổng thu ngân sách");
        assertThat(document.getByRole(AriaRole.TABLE).first()).containsText("1.040,00");
        document.getByRole(AriaRole.TABLE).first().scrollIntoViewIfNeeded();
        looksRight("noi-dung", ".rc-document");
    }

    /** What changed since the last look stands above the report, and what did not is counted. */
    void seesWhatChanged(String versions) {
        Locator changes = form().getByLabel("Thay đổi từ lần xem trước");
        assertThat(changes).containsText("(phiên bản " + versions + ")");
        assertThat(changes.locator("ins").filter(text("Đã bổ sung theo ý kiến.")))
                .hasCount(1);
        assertThat(changes).containsText(Pattern.compile("\\d+ mục không thay đổi"));
        changes.scrollIntoViewIfNeeded();
        looksRight("thay-doi", ".rc-changes");
    }

    /** A note on a section stands in the list of notes and leads to its place. */
    void followsTheNote(String place, String state) {
        Locator list = form().locator(".rc-note-list");
        assertThat(list).containsText(state);
        list.getByRole(AriaRole.BUTTON).filter(text(place)).first().click();
        Locator note = form().getByRole(
                        AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Ghi chú tại mục " + place))
                .first();
        assertThat(note).isFocused();
        looksRight("ghi-chu", ".rc-task");
    }

    /** The one history tells of every step so far. */
    void readsTheHistory(String... sentences) {
        Locator history = form().locator(".rc-history");
        history.locator("summary").click();
        for (String sentence : sentences) {
            assertThat(history).containsText(sentence);
        }
        history.scrollIntoViewIfNeeded();
        looksRight("lich-su", ".rc-history");
        fitsWhenZoomed();
        history.locator("summary").click();
    }

    /** The pictures are drawn, each with its figures as a table. */
    void looksAtThePictures() {
        form().getByText("Hình vẽ", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(form().locator(".rc-picture svg").first()).isVisible();
        form().locator(".rc-picture summary").first().click();
        assertThat(form().locator(".rc-picture table").first()).containsText("Tổng thu ngân sách");
        form().locator(".rc-picture").first().scrollIntoViewIfNeeded();
        looksRight("hinh-ve", ".rc-picture");
    }

    /** The decision is one click away from wherever the person reads, in its fixed order, and reachable by keyboard. */
    void reachesTheDecision(List<String> choices) {
        form().locator(".rc-report-name").scrollIntoViewIfNeeded();
        Locator bar = form().locator(".rc-decision-bar button");
        assertThat(bar).isInViewport();
        bar.focus();
        page().keyboard().press("Enter");
        assertThat(form().locator(".rc-decision")).isInViewport();
        assertThat(form().locator(".rc-decision .rc-choice:has([name=decision])"))
                .hasText(choices.toArray(String[]::new));
        page().keyboard().press("Tab");
        assertThat((String) page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .as("the focus can be seen")
                .isNotEqualTo("none");
        looksRight("quyet-dinh", ".rc-decision");
    }

    /** A report of another district does not exist for this person. */
    void findsNoForeignReport(String report) {
        page().navigate(address("#/bao-cao/" + report));
        assertThat(page().getByRole(AriaRole.ALERT).first()).containsText("Không tìm thấy");
    }

    /** On paper nothing of Tasklist is left around the report. */
    void prints() {
        page().evaluate("window.dispatchEvent(new Event('beforeprint'))");
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page().locator("[cam-widget-header]").first()).isHidden();
        assertThat(form().locator(".rc-report-name")).isVisible();
        tasklist.screenshot(who + "-in-" + width);
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page().evaluate("window.dispatchEvent(new Event('afterprint'))");
    }

    /** Nothing is wider than the screen, and axe-core has nothing to say; colours are the same on every screen. */
    void looksRight(String name, String part) {
        tasklist.screenshot(who + "-" + name + "-" + width);
        if (atTheDesk()) {
            Axe.assertNoSeriousIssues(page(), part);
        } else {
            Axe.assertNoSeriousIssuesButColours(page(), part);
        }
        fits();
    }

    /** The same holds for half of the desk's screen, which is what a zoom of 200 % leaves. */
    void fitsWhenZoomed() {
        if (atTheDesk()) {
            page().setViewportSize(width / 2, height / 2);
            fits();
            page().setViewportSize(width, height);
        }
    }

    private boolean atTheDesk() {
        return width > 1000;
    }

    private void fits() {
        assertThat(((Number) page().evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("what is wider than the screen, at " + page().url())
                .isLessThanOrEqualTo(0);
    }

    private String address(String hash) {
        return page().url().replaceAll("#.*", "") + hash;
    }

    private Page page() {
        return tasklist.page();
    }

    private Locator form() {
        return tasklist.form();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
