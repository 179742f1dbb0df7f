package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reportchain.report.Draft;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The drafters of Tây Hồ and Nam Từ Liêm write: nothing that they type or paste is lost, and each problem is named at its place. */
@FullStackTest
class DraftEditorTest {

    private static final String REPORT = "2022-H1-003";
    private static final String TEXT = "#rc-sections_1_1";
    private static final String ACTUAL = "#rc-figures_KT-01_actual";
    private static final String DECOMPOSED = "Tha\u0300nh uỷ";
    private static final String OPINIONS = """
            [{"id":1,"level":"COMMUNE","levelLabel":"Cấp xã","stage":"OPINIONS","round":1,"giver":"Đảng ủy phường Cầu Diễn",
              "kind":"DISAGREE","kindLabel":"Không đồng ý","text":"<b>Số hộ nghèo</b> chưa khớp.","at":"2022-06-16T03:00:00Z",
              "version":1,"needsAnswer":true},
             {"id":2,"level":"COMMUNE","levelLabel":"Cấp xã","stage":"OPINIONS","round":1,"giver":"Đảng ủy phường Mễ Trì",
              "kind":"AGREE_WITH_COMMENTS","kindLabel":"Đồng ý, có góp ý","text":"Bổ sung chỉnh trang hè phố.",
              "at":"2022-06-16T03:00:00Z","version":1,"needsAnswer":true},
             {"id":3,"level":"DISTRICT","levelLabel":"Cấp huyện","stage":"OPINIONS","round":1,"giver":"Ban Tổ chức Quận ủy","section":"2.1",
              "kind":"AGREE_WITH_COMMENTS","kindLabel":"Đồng ý, có góp ý","text":"Bổ sung chỉnh trang hè phố.",
              "at":"2022-06-17T03:00:00Z","version":1,"needsAnswer":true}]""";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Test
    void nothingThatADrafterTypesOrPastesIsLost() {
        try (Tasklist drafter = new Screens(port).enter("003.drafter")) {
            Page page = drafter.page();
            page.setViewportSize(1366, 768);
            openDraft(drafter);
            drafter.claim();
            assertThat(drafter.form()).containsText("Hệ thống chưa có báo cáo đã duyệt của cùng kỳ năm trước");
            pastesFigures(drafter);
            numbersAreEchoed(drafter);
            oddTextIsKept(drafter);
            attachesFiles(drafter);
            colleagueSavesInBetween(drafter);
            contentsLead(drafter);
            Axe.assertNoSeriousIssues(page, "form[name=reportForm]");
            sessionExpires(drafter);
            page.setViewportSize(360, 740);
            drafter.form().locator(ACTUAL).scrollIntoViewIfNeeded();
            drafter.screenshot("editor-360");
            Axe.assertNoSeriousIssues(page, "form[name=reportForm]");
        }
    }

    private void pastesFigures(Tasklist drafter) {
        Locator form = drafter.form();
        paste(form.locator(ACTUAL), "6.482,91\t\t12.711,6\t51%\r\n1.234,5\t\t4.000\t30,86\r\n");
        assertThat(form).containsText("Đã dán");
        assertThat(form.locator("#rc-figures_KT-01_percentCity")).hasValue("51");
        assertThat(form.locator("#rc-figures_KT-02_planCity")).hasValue("4.000");
        drafter.screenshot("editor-pasted");
        drafter.press("Hoàn tác lần dán vừa rồi");
        assertThat(form.locator(ACTUAL)).hasValue("");
        paste(form.locator(ACTUAL), "6.482,91\t\t12.711,6\t51%\r\n");
        paste(form.locator("#rc-figures_KT-02_actual"), "9\t".repeat(30) + "9\n");
        assertThat(form.locator(".rc-paste-refused")).containsText("Bảng dán có 31 cột");
        assertThat(form.locator("#rc-figures_KT-02_actual")).hasValue("");
        drafter.screenshot("editor-paste-refused");
        paste(form.locator("#rc-figures_KT-02_actual"), "9\n".repeat(40));
        assertThat(form.locator(".rc-paste-refused")).containsText("Bảng dán có 40 hàng");
        assertThat(form.locator(ACTUAL)).hasValue("6.482,91");
    }

    private void numbersAreEchoed(Tasklist drafter) {
        Locator form = drafter.form();
        assertThat(form.locator(ACTUAL + "-note")).hasText("= 6\u00a0482,91 tỷ đồng");
        Locator spending = form.locator("#rc-figures_KT-02_actual");
        spending.fill("446.777");
        assertThat(form.locator("#rc-figures_KT-02_actual-note")).hasText("Có hai cách đọc:");
        form.locator("td:has(#rc-figures_KT-02_actual) button").last().click();
        assertThat(spending).hasValue("446,777");
        form.locator("#rc-figures_KT-03_actual").fill("6,482.91");
        assertThat(form.locator("#rc-figures_KT-03_actual-note")).containsText("Không đọc được số");
        drafter.screenshot("editor-numbers");
        form.locator("td:has(#rc-figures_KT-03_actual) button").click();
        assertThat(form.locator("#rc-figures_KT-03_actual")).hasValue("6.482,91");
        form.locator(ACTUAL).press("ArrowDown");
        assertThat(spending).isFocused();
    }

    private void oddTextIsKept(Tasklist drafter) {
        Locator form = drafter.form();
        String odd = "<img src=x onerror=alert(1)> 😀 " + DECOMPOSED + " " + "a".repeat(10_000);
        form.locator(TEXT).fill(odd + "\u202e");
        assertThat(form).containsText("Có ký tự ẩn làm đảo chiều chữ");
        drafter.press("Bỏ ký tự ẩn");
        assertThat(form.locator(TEXT)).hasValue(odd);
        form.locator("#rc-figures_KT-04_actual").fill("9".repeat(10_000));
        assertThat(form.locator("#rc-figures_KT-04_actual-note"))
                .containsText("Ô này dài 10.000 ký tự, quá giới hạn 100");
        assertThat(form.locator(".rc-obstacles")).containsText("Ô này dài 10.000 ký tự");
        assertThat(form.locator(TEXT)).hasValue(odd);
        form.locator("#rc-figures_KT-04_actual").fill("");
        assertThat(form.locator(".rc-toolbar")).containsText("Đã lưu lúc");
        assertThat(section()).startsWith("<img src=x onerror=alert(1)> 😀 Thành uỷ aaa");
    }

    private void attachesFiles(Tasklist drafter) {
        Locator form = drafter.form();
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        form.locator(".rc-drop")
                .evaluate(
                        "(place, text) => { const data = new DataTransfer(); data.items.add(new File([text], 'phu"
                                + " luc.pdf', { type: 'application/pdf' })); place.dispatchEvent(new DragEvent('drop', {"
                                + " dataTransfer: data, bubbles: true, cancelable: true })); }",
                        new String(pdf, StandardCharsets.US_ASCII));
        assertThat(form.locator(".rc-files")).containsText("phu luc.pdf");
        filesAreHandedOutAsDownloadsOfTheirOwnKind(drafter);
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "trang.pdf",
                        "application/pdf",
                        "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
        assertThat(form).containsText("Tệp \"trang.pdf\" không phải PDF");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("lon.pdf", "application/pdf", new byte[6_000_000]));
        assertThat(form).containsText("“lon.pdf” lớn hơn 5 MB");
        drafter.screenshot("editor-attachments");
        assertThat(form.locator(".rc-toolbar")).containsText("Đã lưu lúc");
    }

    private static void filesAreHandedOutAsDownloadsOfTheirOwnKind(Tasklist drafter) {
        String link =
                String.valueOf(drafter.form().locator(".rc-files a").first().evaluate("a => a.href"));
        APIResponse file = drafter.page().request().get(link);
        assertThat(file.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-disposition", "attachment; filename*=UTF-8''phu%20luc.pdf")
                .containsEntry("x-content-type-options", "nosniff");
    }

    private void colleagueSavesInBetween(Tasklist drafter) {
        Locator form = drafter.form();
        colleagueWrites("Bản của Chánh Văn phòng");
        form.locator(TEXT).fill("Bản của chuyên viên");
        Locator conflict =
                form.getByRole(AriaRole.ALERT, new Locator.GetByRoleOptions().setName("Hai bản nháp khác nhau"));
        assertThat(conflict).containsText("vừa lưu lúc");
        assertThat(conflict).containsText("Bản của Chánh Văn phòng");
        assertThat(conflict).containsText("Bản của chuyên viên");
        conflict.scrollIntoViewIfNeeded();
        drafter.screenshot("editor-conflict");
        assertThat(section()).isEqualTo("Bản của Chánh Văn phòng");
        drafter.press("Giữ bản của tôi").press("Đồng ý lưu đè");
        assertThat(form.locator(".rc-toolbar")).containsText("Đã lưu lúc");
        assertThat(section()).isEqualTo("Bản của chuyên viên");
        assertThat(form).containsText("Bản không được chọn");
        colleagueWrites("Bản thứ hai của Chánh Văn phòng");
        form.locator(TEXT).fill("Bản thứ hai của chuyên viên");
        drafter.press("Xem bản mới");
        assertThat(form.locator(TEXT)).hasValue("Bản thứ hai của Chánh Văn phòng");
        form.getByText(Pattern.compile("^Bản không được chọn")).click();
        assertThat(form.locator(".rc-differences")).containsText("Bản thứ hai của chuyên viên");
    }

    private void contentsLead(Tasklist drafter) {
        Locator contents =
                drafter.form().getByRole(AriaRole.NAVIGATION, new Locator.GetByRoleOptions().setName("Mục lục"));
        if (contents.locator("details").getAttribute("open") == null) {
            contents.locator("summary").click();
        }
        assertThat(contents).containsText("chưa có");
        contents.getByText("3.1. Kinh tế").click();
        assertThat(drafter.form().locator("#rc-outline_3_1")).isFocused();
        drafter.page().locator(".glyphicon-resize-full").first().click();
        drafter.screenshot("editor-contents-beside");
    }

    private void sessionExpires(Tasklist drafter) {
        Page page = drafter.page();
        String address = page.url();
        drafter.form().locator(TEXT).fill("Viết lúc phiên đã hết hạn");
        page.context().clearCookies(); // not before: whatever Tasklist asks for itself leads to its login
        assertThat(drafter.form()).containsText("Chưa lưu được: ");
        drafter.screenshot("editor-session-expired");
        assertThat(section()).isEqualTo("Bản thứ hai của Chánh Văn phòng");
        page.navigate("about:blank");
        page.navigate(address);
        page.locator("form input[type=text]").fill("003.drafter");
        page.locator("form input[type=password]").fill("demo");
        page.locator("form button[type=submit]").click();
        assertThat(drafter.form().locator(".rc-editor")).isVisible();
        drafter.screenshot("editor-offers-unsaved");
        drafter.press("Khôi phục nội dung chưa lưu");
        assertThat(drafter.form().locator(TEXT)).hasValue("Viết lúc phiên đã hết hạn");
        assertThat(drafter.form().locator(".rc-toolbar")).containsText("Đã lưu lúc");
        assertThat(section()).isEqualTo("Viết lúc phiên đã hết hạn");
    }

    /** The task is the real one of Nam Từ Liêm, whose answer from the server is given three opinions to show. */
    @Test
    void opinionsAreGroupedFilteredAnsweredTogetherAndPrinted() {
        try (Tasklist drafter = new Screens(port).enter("019.drafter")) {
            Page page = drafter.page();
            page.setViewportSize(1366, 768);
            page.route(Pattern.compile("/report-chain/default/task/[^/]+$"), DraftEditorTest::withOpinions);
            page.route(
                    Pattern.compile("/report-chain/default/task/[^/]+/answers$"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("[]")));
            openDraft(drafter);
            drafter.claim();
            Locator form = drafter.form();
            Locator rows = form.locator(".rc-answers tbody tr");
            assertThat(rows).hasCount(5);
            assertThat(rows.first()).containsText("Toàn báo cáo (2)");
            assertThat(rows.nth(3)).containsText("2.1. ");
            assertThat(form).containsText("<b>Số hộ nghèo</b>");
            drafter.fill("Tìm trong bảng", "he pho");
            assertThat(form).containsText("Đang hiện 2/3 ý kiến.");
            form.getByText("Chọn cả 2 ý kiến đang hiện").click();
            drafter.select("Cách xử lý chung", "Tiếp thu").fill("Nội dung chung", "Đã bổ sung vào mục 3.2.");
            drafter.screenshot("answers-bulk").press("Điền vào 2 ý kiến đã chọn");
            assertThat(form).containsText("Đã trả lời 2/3 ý kiến.");
            drafter.fill("Tìm trong bảng", "").select("Tình trạng", "Chưa trả lời");
            assertThat(form).containsText("Đang hiện 1/3 ý kiến.");
            drafter.select("Tình trạng", "Tất cả").select("Loại ý kiến", "Không đồng ý");
            assertThat(rows).hasCount(2);
            drafter.select("Loại ý kiến", "Tất cả");
            Axe.assertNoSeriousIssues(page, "form[name=reportForm]");
            page.evaluate("() => { window.print = () => {}; }");
            drafter.press("In bảng (3 ý kiến)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".rc-sheet")).containsText("Đã bổ sung vào mục 3.2.");
            assertThat(form).isHidden();
            drafter.screenshot("answers-printed");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
            page.setViewportSize(360, 740);
            rows.first().scrollIntoViewIfNeeded();
            drafter.screenshot("answers-360");
            Axe.assertNoSeriousIssues(page, "form[name=reportForm]");
        }
    }

    private static void withOpinions(Route route) {
        var answer = route.fetch();
        String body =
                answer.text().replaceFirst("\"opinions\":\\[\\]", Matcher.quoteReplacement("\"opinions\":" + OPINIONS));
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }

    private static void openDraft(Tasklist drafter) {
        drafter.page()
                .locator("li.task")
                .filter(new Locator.FilterOptions().setHasText("Soạn thảo báo cáo"))
                .first()
                .click();
        assertThat(drafter.form().locator(".rc-report-name")).isVisible();
    }

    private static void paste(Locator field, String text) {
        field.evaluate(
                "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true,"
                        + " cancelable: true })); }",
                text);
    }

    private void colleagueWrites(String text) {
        Draft draft = reports.draft(REPORT);
        ReportContent content = draft.content();
        var written = new ReportContent(
                content.secrecy(),
                content.urgency(),
                Map.of("1.1", text),
                content.figures(),
                content.limitations(),
                content.tasks(),
                content.documents(),
                content.programmes(),
                content.signature(),
                content.attachments(),
                content.reasons(),
                content.carried());
        reports.saveDraft(REPORT, draft.revision(), written, "003.office-chief");
    }

    private String section() {
        return String.valueOf(reports.draft(REPORT).content().sections().get("1.1"));
    }
}
