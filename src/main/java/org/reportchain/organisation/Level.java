package org.reportchain.organisation;

import java.util.Optional;
import java.util.stream.Stream;

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

    /** The level that a code belongs to by its length; none for a code of another length. */
    static Optional<Level> ofCode(String code) {
        return Stream.of(values())
                .filter(level -> level.codeLength == code.length())
                .findFirst();
    }
}
