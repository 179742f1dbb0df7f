package org.reportchain.fullstack;

/** Where people enter, each with a window of their own. */
record Screens(int port) {

    Tasklist enter(String person) {
        return Tasklist.open(port, app("tasklist"), person);
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
