package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist and Welcome speak Vietnamese, and English to a browser that asks for it. */
@FullStackTest
class LanguageTest {

    private static final String REVIEWER = "00565.reviewer"; // the township of Trâu Quỳ, Gia Lâm
    private static final String VISIBLE_TEXTS = """
            () => {
              const visible = (node) =>
                node.checkVisibility({ visibilityProperty: true }) && getComputedStyle(node).fontSize !== '0px';
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode())
                if (visible(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
              for (const node of document.querySelectorAll('[placeholder], [title], [aria-label]'))
                if (visible(node)) texts.push(node.placeholder ?? '', node.title, node.ariaLabel ?? '');
              return texts.map((text) => text.trim()).filter((text) => text);
            }
            """;

    private static final String COVERING_NAME = "link => getComputedStyle(link, '::before').content";
    private static final String WIDTH_OF_BLOB = """
            async () => {
              const picture = new Image();
              picture.src = URL.createObjectURL(await (await fetch('/report-chain/logo.svg')).blob());
              await picture.decode();
              return picture.width;
            }
            """;

    @LocalServerPort
    private int port;

    @Test
    void vietnameseReviewerSeesNoEnglishLabel() throws IOException {
        Set<String> english = englishLabels("tasklist");
        try (BrowserContext window = window("vi-VN")) {
            Page page = enter(window, "tasklist", REVIEWER, english);
            assertThat(page).hasTitle("Chuỗi duyệt báo cáo · Việc cần làm");
            assertThat(page.locator("html")).hasAttribute("lang", "vi");
            assertThat(page.locator(".ce-eol-banner")).isHidden();
            assertThat(page.locator("li.create-task-action")).isHidden();
            assertThat(page.locator("li.start-process-action")).isHidden();
            page.locator("li.task").first().click();
            assertThat(page.locator("form[name=reportForm] .rc-report-name")).isVisible();
            assertThat(page.locator(".claim")).containsText("Nhận việc");
            shows(page, "task", english);
            for (var tab : Map.of("history", "Lịch sử xử lý", "diagram", "Sơ đồ quy trình", "description", "Mô tả")
                    .entrySet()) {
                page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(tab.getValue()))
                        .click();
                shows(page, "task-" + tab.getKey(), english);
            }
        }
    }

    @Test
    void vietnameseAdministratorSeesNoEnglishLabelInTheFilterDialog() throws IOException {
        Set<String> english = englishLabels("tasklist");
        try (BrowserContext window = window("vi-VN")) {
            Page page = enter(window, "tasklist", "admin", english);
            page.locator(".app-switch > a").click();
            assertThat(page.locator(".app-switch .cockpit a").evaluate(COVERING_NAME))
                    .isEqualTo("\"Giám sát quy trình\"");
            shows(page, "applications", english);
            page.getByText("Tạo bộ lọc").first().click();
            Locator dialog = page.locator(".modal-content");
            assertThat(dialog).containsText("Tự làm mới");
            shows(page, "filter", english);
            for (var section : Map.of("criteria", "Điều kiện", "permissions", "Quyền xem", "variables", "Biến dữ liệu")
                    .entrySet()) {
                dialog.getByText(section.getValue(), new Locator.GetByTextOptions().setExact(true))
                        .first()
                        .click();
                assertThat(dialog.locator(".panel-collapse.collapse.in")).hasCount(1); // slid open, the other shut
                shows(page, "filter-" + section.getKey(), english);
            }
        }
    }

    @Test
    void welcomeIsVietnameseToo() throws IOException {
        Set<String> english = englishLabels("welcome");
        try (BrowserContext window = window("vi-VN")) {
            Page page = enter(window, "welcome", REVIEWER, english);
            assertThat(page.locator("body")).containsText("Thông tin cá nhân");
            shows(page, "welcome", english);
        }
    }

    /** What the policy for content has more than the shipped one, and no other address besides. */
    @Test
    void pagesMayPrintAndShowTheirOwnPictures() {
        try (BrowserContext window = window("vi-VN")) {
            Page page = enter(window, "tasklist", REVIEWER, Set.of());
            page.onDialog(Dialog::accept);
            assertThat(page.evaluate("() => confirm('In?')")).isEqualTo(true);
            assertThat(page.evaluate(WIDTH_OF_BLOB)).isEqualTo(28);
            assertThat(page.evaluate("() => fetch('https://example.org/').then(() => 'loaded', () => 'blocked')"))
                    .isEqualTo("blocked");
        }
    }

    @Test
    void englishStaysSelectable() throws IOException {
        try (BrowserContext window = window("en-US")) {
            Page page = enter(window, "tasklist", REVIEWER, Set.of());
            assertThat(page).hasTitle("Report chain · Tasklist");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.locator("li.task").first().click();
            assertThat(page.locator(".claim")).containsText("Claim");
            shows(page, "english", Set.of());
        }
    }

    private static BrowserContext window(String locale) {
        BrowserContext window = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(1366, 768));
        window.setDefaultTimeout(15_000);
        return window;
    }

    private Page enter(BrowserContext window, String application, String person, Set<String> unwanted) {
        Page page = window.newPage();
        page.navigate("http://localhost:" + port + "/camunda/app/" + application + "/default/");
        page.locator("form input[type=text]").fill(person);
        shows(page, application + "-login", unwanted);
        page.locator("form input[type=password]").fill("demo");
        page.locator("form button[type=submit]").click();
        assertThat(page.locator(".account")).isVisible();
        return page;
    }

    private static void shows(Page page, String name, Set<String> unwanted) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "language-" + name + ".png")));
        List<?> texts = (List<?>) page.evaluate(VISIBLE_TEXTS);
        assertThat(texts).as("texts of " + name).isNotEmpty().noneMatch(unwanted::contains);
    }

    /** The labels that an application ships in English, without those that are the same in Vietnamese. */
    private static Set<String> englishLabels(String application) throws IOException {
        Map<String, String> vietnamese = labels(application, "vi");
        return labels(application, "en").entrySet().stream()
                .filter(label -> !label.getValue().equals(vietnamese.get(label.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> labels(String application, String language) throws IOException {
        String name = "META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        try (InputStream file = LanguageTest.class.getClassLoader().getResourceAsStream(name)) {
            String json = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            JsonNode labels =
                    new ObjectMapper().readTree(json.replace("\uFEFF", "")).path("labels");
            Map<String, String> read = new TreeMap<>();
            labels.properties()
                    .forEach(label -> read.put(label.getKey(), label.getValue().asText()));
            return read;
        }
    }
}
