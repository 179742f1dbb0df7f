package org.reportchain.abuse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Windows of a browser that tell when a planted script runs, is stopped by the page's policy, or became markup. */
final class Trap {

    private static final String SPRUNG = "sprung: ";
    private static final String SET = """
            (() => {
              const say = console.debug.bind(console, 'sprung:');
              Object.defineProperty(window, '__x', { set: (value) => say('__x = ' + value), get: () => undefined });
              for (const name of ['alert', 'confirm', 'prompt']) window[name] = (text) => { say(name + ' ' + text); };
              addEventListener('securitypolicyviolation',
                (event) => say('refused ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample), true);
            })()""";

    /** Elements that do what a payload says, wherever they came from. */
    private static final String MARKUP = """
            () => [...document.querySelectorAll('*')].flatMap((element) => {
              const ours = (text) => /__x|alert\\(|confirm\\(|prompt\\(/.test(text);
              const script = element.localName === 'script' && ours(element.textContent) ? ['script'] : [];
              const acts = (name) => /^(on|ng-|v-|@)|^(href|src|srcdoc|srcset|xlink:href|action|formaction|data|content|style)$/i.test(name);
              return script.concat([...element.attributes].filter(({ name, value }) => acts(name) && ours(value)).map(({ name }) => name))
                .map((what) => `${element.localName} ${what} ${element.outerHTML.slice(0, 200)}`);
            })""";

    /** What is shown, what is folded away or scrolled out of sight, and what fields hold; code is left out. */
    private static final String TEXT = """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const { localName } = walker.currentNode.parentElement;
                if (localName !== 'script' && localName !== 'style') texts.push(walker.currentNode.data);
              }
              document.querySelectorAll('input, textarea').forEach(({ value }) => texts.push(' ', value));
              return texts.join('');
            }""";

    private final Browser browser;
    private final String base;
    private final List<String> sprung = new ArrayList<>();

    Trap(Browser browser, int port) {
        this.browser = browser;
        this.base = "http://localhost:" + port;
    }

    Page open() {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1366, 900));
        window.setDefaultTimeout(15_000);
        window.addInitScript(SET);
        window.onConsoleMessage(message -> {
            if (message.text().startsWith(SPRUNG)) {
                sprung.add(message.text().substring(SPRUNG.length()));
            }
        });
        window.onDialog(this::dialog);
        window.onWebError(error -> sprung.add("error " + error.error()));
        return window.newPage();
    }

    /** Leaves a window to somebody else, who has logged in. */
    void hand(Page page, Visitor person) {
        page.navigate("about:blank");
        page.context().clearCookies();
        page.context()
                .addCookies(List.of(cookie(person, "JSESSIONID").setHttpOnly(true), cookie(person, "XSRF-TOKEN")));
    }

    String address(String application, String hash) {
        return base + "/camunda/app/" + application + "/default/" + hash;
    }

    /** The payloads that a page shows as text, after it has been searched for those that became markup. */
    Set<String> look(Page page, Payloads payloads) {
        @SuppressWarnings("unchecked")
        List<String> markup = (List<String>) page.evaluate(MARKUP);
        markup.forEach(element -> sprung.add("markup " + element));
        return payloads.in((String) page.evaluate(TEXT));
    }

    /** What has happened since the last time, and ought not to. */
    List<String> takeSprung() {
        List<String> taken = List.copyOf(sprung);
        sprung.clear();
        return taken;
    }

    private void dialog(Dialog dialog) {
        sprung.add(dialog.type() + " " + dialog.message());
        dialog.dismiss();
    }

    private Cookie cookie(Visitor person, String name) {
        return new Cookie(name, Objects.requireNonNull(person.cookie(name), name)).setUrl(base);
    }
}
