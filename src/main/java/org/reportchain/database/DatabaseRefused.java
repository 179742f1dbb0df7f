package org.reportchain.database;

/** Stops the start, or a command, because of the database; says why, and what to do. */
class DatabaseRefused extends RuntimeException {

    private final String remedy;

    DatabaseRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
