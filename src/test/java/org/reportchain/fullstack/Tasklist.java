package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One person at one browser window of Tasklist, seeing and doing what is on the screen. */
class Tasklist implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Deque<Page> FREE_WINDOWS = new ArrayDeque<>();
    private static int shots;

    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final Consumer<String> listener = errors::add;

    private Tasklist(Page page) {
        this.page = page;
        page.onPageError(listener);
    }

    /** Opens an address as somebody who has logged in, with the password of the demo. */
    static Tasklist open(int port, String address, String person) {
        Tasklist tasklist = new Tasklist(FREE_WINDOWS.isEmpty() ? newWindow() : FREE_WINDOWS.pop());
        tasklist.page.context().addCookies(Door.webapp(port, person).cookies());
        tasklist.page.setViewportSize(1600, 1000);
        tasklist.page.navigate(address);
        assertThat(tasklist.page.locator(".account")).isAttached();
        return tasklist;
    }

    private static Page newWindow() {
        BrowserContext window = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
        window.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        return window.newPage();
    }

    Page page() {
        return page;
    }

    /** The card of a task of Đống Đa in the list. */
    Locator card(String task) {
        return page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText("Quận ủy Đống Đa"));
    }

    /** Opens a task from the list, and waits until its form shows the report. */
    Tasklist open(String task) {
        card(task).click();
        assertThat(form().locator(".rc-report-name")).isVisible();
        return this;
    }

    /** Takes the task that is open with the form's own button. */
    Tasklist claim() {
        form().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nhận việc"))
                .click();
        assertThat(form().locator(".rc-send")).isEnabled();
        return this;
    }

    /** The form of the open task. */
    Locator form() {
        return page.locator("form[name=reportForm]");
    }

    /** A field by its label, which must hold no special character of a pattern. */
    Locator field(String label) {
        return form().getByLabel(Pattern.compile("^" + label + "( \\(bắt buộc\\))?$"));
    }

    Tasklist choose(String decision) {
        Locator choice = form().getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(decision).setExact(true));
        // Tasklist loads the form once more after a claim: a choice made at that very moment is lost.
        await().pollInSameThread().untilAsserted(() -> {
            choice.click();
            assertThat(choice.isChecked()).isTrue();
        });
        return this;
    }

    Tasklist fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Tasklist select(String label, String choice) {
        field(label).selectOption(choice);
        return this;
    }

    /** Sends the form and waits until Tasklist has closed it. */
    Tasklist send() {
        form().locator(".rc-send").press("Enter"); // a click may miss while findings move the page
        assertThat(form()).isHidden();
        return this;
    }

    /** Sends the form, which says what is missing and stays open. */
    Tasklist sendRefused(String sentence) {
        form().locator(".rc-send").click();
        assertThat(form()).containsText(sentence);
        return this;
    }

    Tasklist press(String button) {
        form().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** What the rules said. */
    Locator findings() {
        return form().locator("[data-findings]");
    }

    /** The row of the answers to one unit's opinion. */
    Locator answer(String unit) {
        return form().locator(".rc-answers tbody tr").filter(new Locator.FilterOptions().setHasText(unit));
    }

    /** Keeps a picture of the whole page under a number and a name. */
    Tasklist screenshot(String name) {
        shots++;
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("%02d-%s.png".formatted(shots, name))));
        return this;
    }

    /**
     * Leaves with a last picture, which shows what was there when a step failed. The next person finds a window without
     * anything of this one but the program's own files, which take a new window long to read.
     */
    @Override
    public void close() {
        screenshot("left");
        page.evaluate("localStorage.clear(); sessionStorage.clear()");
        page.unrouteAll();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null).setReducedMotion(null));
        page.navigate("about:blank");
        page.offPageError(listener);
        page.context().clearCookies();
        FREE_WINDOWS.push(page);
        assertThat(errors).as("errors of the page's code").isEmpty();
    }
}
