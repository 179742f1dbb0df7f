package org.reportchain.organisation;

/** The rank of a unit: each is led by a committee of its own. */
public enum Level {
    CITY(2),
    DISTRICT(3),
    COMMUNE(5);

    private final int codeLength;

    Level(int codeLength) {
        this.codeLength = codeLength;
    }

    /** How long the codes of this level are, leading zeros included (codes of the General Statistics Office). */
    int codeLength() {
        return codeLength;
    }
}
