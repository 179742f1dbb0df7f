package org.reportchain.fullstack;

import com.microsoft.playwright.Browser;

/** Where people enter: one browser, a window of their own for each. */
record Screens(Browser browser, int port) {

    Tasklist enter(String person) {
        return Tasklist.login(browser, app("tasklist"), person);
    }

    Tasklist enterCockpit() {
        return enterCockpit("admin");
    }

    Tasklist enterCockpit(String person) {
        return Tasklist.login(browser, app("cockpit") + "#/processes", person);
    }

    /** Follows a link out of a mail, which names the address that the application is configured for. */
    Tasklist follow(String link, String person) {
        return Tasklist.login(browser, link.replace("http://localhost:8080", "http://localhost:" + port), person);
    }

    private String app(String name) {
        return "http://localhost:" + port + "/camunda/app/" + name + "/default/";
    }
}
