package org.reportchain.abuse;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ConditionTimeoutException;

/** Everybody who opens a page, one after the other at the same window, and what they saw there. */
final class Onlookers {

    private static final String UNFOLD =
            "(which) => document.querySelectorAll(which).forEach((one) => one.open = true)";

    private final Trap trap;
    private final Payloads payloads;
    private final int port;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Page window;
    private String here = "";
    private final List<String> executions = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private int pages;

    Onlookers(Browser browser, int port, Payloads payloads) {
        this.trap = new Trap(browser, port);
        this.payloads = payloads;
        this.port = port;
        this.window = trap.open();
    }

    void leave() {
        window.context().close();
    }

    Trap trap() {
        return trap;
    }

    int pages() {
        return pages;
    }

    List<String> executions() {
        return executions;
    }

    /** Pages that did not show as many payloads as they hold: a look at them would prove nothing. */
    List<String> unseen() {
        return unseen;
    }

    Visitor visitor(String person) {
        return visitors.computeIfAbsent(person, this::login);
    }

    Page window(String person) {
        if (!person.equals(here)) {
            trap.hand(window, visitor(person));
            here = person;
        }
        return window;
    }

    /** The form of a task, with what is folded in it but history and pictures. */
    Page task(String person, String step, String task, int expected) {
        Page page = window(person);
        page.navigate(trap.address("tasklist", "#/?task=" + task));
        page.waitForSelector("form[name=reportForm] .rc-report-name");
        page.evaluate(UNFOLD, "details:not([open]):not(.rc-fold)");
        look(page, step, expected);
        return page;
    }

    /** The page of a report, with its history and its pictures. */
    Page report(String person, String report, int expected) {
        Page page = window(person);
        page.navigate(trap.address("tasklist", "#/bao-cao/" + report));
        page.waitForSelector(".rc-document");
        page.evaluate(UNFOLD, "details:not([open])");
        page.waitForSelector(".rc-history-rows li");
        page.waitForSelector(".rc-picture");
        look(page, "report for " + person, expected);
        return page;
    }

    /** A page of one of the web applications. */
    Page page(String person, String application, String hash, String ready, int expected) {
        Page page = window(person);
        page.navigate(trap.address(application, hash));
        page.waitForSelector(ready);
        page.waitForTimeout(300); // the part of the page before may carry the same mark
        look(page, application + " " + hash, expected);
        return page;
    }

    /** Waits until a page shows as many payloads as it should, and notes what it did besides. */
    Set<String> look(Page page, String name, int expected) {
        pages++;
        Set<String> seen = Set.of();
        try {
            seen = await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> trap.look(page, payloads), shown -> shown.size() >= expected);
        } catch (ConditionTimeoutException late) {
            Set<String> missing = new TreeSet<>(payloads.all());
            missing.removeAll(trap.look(page, payloads));
            unseen.add(name + " does not show " + missing);
        }
        trap.takeSprung().forEach(what -> executions.add(name + ": " + what));
        return seen;
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "abuse-scripts-" + name + ".png")));
    }

    /** The token against forged requests is given anew with the first answer after the login. */
    private Visitor login(String person) {
        boolean administrator = person.equals(Production.ADMINISTRATOR);
        Visitor visitor = Visitor.inTasklist(
                port, person, administrator ? Production.ADMINISTRATORS_PASSWORD : Production.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }
}
