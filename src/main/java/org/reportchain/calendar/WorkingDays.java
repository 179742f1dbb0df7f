package org.reportchain.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period for a unit, as the engine is told of it: {@code 3 working days for 006}. */
public record WorkingDays(int days, String unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) working days for (\\S+)");

    /** The period that a text says; empty when it says something else, such as a date. */
    public static Optional<WorkingDays> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new WorkingDays(Integer.parseInt(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return days + " working days for " + unit;
    }
}
