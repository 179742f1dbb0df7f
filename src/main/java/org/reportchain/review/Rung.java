package org.reportchain.review;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.text.Texts;

/**
 * One rung of the ladder of reminders, a row of the table {@code reminders}.
 *
 * @param when {@value #HALF_TIME}, or how many working days after the due day, a negative number before it
 * @param tell who is told
 */
public record Rung(String when, Tell tell) {

    static final String HALF_TIME = "HALF_TIME";

    private static final Pattern DAYS = Pattern.compile("-?\\d{1,3}");

    /** Who is told of a step that is not done; those who have it are told at every rung. */
    public enum Tell {
        HOLDERS,
        /** The secretary of the committee that has the step. */
        HEAD,
        /** The office of the committee above the unit that reports. */
        SUPERIOR_OFFICE
    }

    /**
     * The rung that a row of the table says.
     *
     * @throws IllegalStateException for words that the table may not hold
     */
    public static Rung of(String when, String tell) {
        boolean known = Stream.of(Tell.values()).anyMatch(word -> word.name().equals(tell));
        if (!known || !(when.equals(HALF_TIME) || DAYS.matcher(when).matches())) {
            throw new IllegalStateException(
                    "The table reminders of review-policy.dmn has a row that says " + when + ", " + tell);
        }
        return new Rung(when, Tell.valueOf(tell));
    }

    public String label() {
        if (when.equals(HALF_TIME)) {
            return Texts.text("review.rung.halfTime");
        }
        String days = String.valueOf(Math.abs(days()));
        return days() == 0
                ? Texts.text("review.rung.dueDay")
                : days() < 0 ? Texts.text("review.rung.before", days) : Texts.text("review.rung.after", days);
    }

    /** Places rungs from the beginning of a step on. */
    int place() {
        return when.equals(HALF_TIME) ? Integer.MIN_VALUE : days();
    }

    /**
     * When it is reached: halfway through the working time, when the unit opens on the due day or so many days before, or
     * when so many working days are over after it.
     */
    ZonedDateTime at(WorkingCalendar calendar, String unit, ZonedDateTime start, ZonedDateTime due) {
        if (when.equals(HALF_TIME)) {
            Duration half = calendar.workingTime(unit, start, due).dividedBy(2);
            return calendar.plus(unit, start, half).truncatedTo(ChronoUnit.MINUTES);
        }
        return days() > 0
                ? calendar.deadline(unit, due, days())
                : calendar.opening(
                        unit,
                        calendar.shifted(
                                due.withZoneSameInstant(WorkingCalendar.ZONE).toLocalDate(), days()));
    }

    private int days() {
        return Integer.parseInt(when);
    }
}
