package org.reportchain.csv;

import java.util.Comparator;
import org.reportchain.text.Texts;

/**
 * One thing wrong in a data file.
 *
 * @param line counted from 1; 0 where the fault is not in one line
 */
public record Fault(String file, long line, String message) implements Comparable<Fault> {

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingLong(Fault::line).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0
                ? Texts.text("csv.faultInFile", file, message)
                : Texts.text("csv.faultInLine", file, Long.toString(line), message);
    }
}
