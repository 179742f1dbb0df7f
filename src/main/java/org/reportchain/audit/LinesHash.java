package org.reportchain.audit;

/** The running hash of the lines of a file. */
class LinesHash {

    private String hash = Link.NOTHING;
    private long lines;

    void add(String line) {
        hash = Canonical.sha256(hash + line);
        lines++;
    }

    /** Covers every line added until now and their order. */
    String soFar() {
        return hash;
    }

    long lines() {
        return lines;
    }
}
