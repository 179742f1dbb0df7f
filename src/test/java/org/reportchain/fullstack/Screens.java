package org.reportchain.fullstack;

import java.util.regex.Pattern;

/** Where people enter, each with a window of their own. */
record Screens(int port) {

    /** Waits for the first filter: with it Tasklist ends its start, and draws anew whatever was opened meanwhile. */
    Tasklist enter(String person) {
        Tasklist tasklist = Tasklist.open(port, app("tasklist"), person);
        tasklist.page().waitForURL(Pattern.compile("[?&]filter="));
        return tasklist;
    }

    Tasklist enterCockpit() {
        return enterCockpit("admin");
    }

    Tasklist enterCockpit(String person) {
        return Tasklist.open(port, app("cockpit") + "#/processes", person);
    }

    /** Follows a link out of a mail, which names the address that the application is configured for. */
    Tasklist follow(String link, String person) {
        return Tasklist.open(port, link.replace("http://localhost:8080", "http://localhost:" + port), person);
    }

    private String app(String name) {
        return "http://localhost:" + port + "/camunda/app/" + name + "/default/";
    }
}
