package org.reportchain.calendar;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Moments at which a timer fires, earliest first, as the engine is told of them: {@code at 2022-06-16T01:00:00Z …}. */
public record Moments(List<Instant> all) {

    private static final String WRITTEN = "at ";

    /** The moments that a text says; empty when it says something else, such as a cycle of the engine's own. */
    public static Optional<Moments> parse(String text) {
        if (!text.startsWith(WRITTEN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Moments(Arrays.stream(text.substring(WRITTEN.length()).split(" "))
                            .filter(moment -> !moment.isEmpty())
                            .map(Instant::parse)
                            .toList()));
        } catch (DateTimeParseException somethingElse) {
            return Optional.empty();
        }
    }

    /** The first moment later than a time. */
    public Optional<Instant> after(Instant time) {
        return all.stream().filter(moment -> moment.isAfter(time)).findFirst();
    }

    @Override
    public String toString() {
        return all.stream().map(Instant::toString).collect(joining(" ", WRITTEN, ""));
    }
}
