package org.reportchain.portal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.calendar.CalendarData;
import org.reportchain.calendar.SpecialDay;
import org.reportchain.calendar.UnitHours;

/**
 * A day, or a unit's hours from a day on, that two calendars see differently.
 *
 * @param before in words; null where the calendar before says nothing of it, as {@code after} where the other does not
 */
record CalendarDifference(
        String what, @Nullable String before, @Nullable String after) {

    static List<CalendarDifference> between(CalendarData before, CalendarData after) {
        return Stream.concat(between(days(before), days(after)), between(hours(before), hours(after)))
                .toList();
    }

    private static Stream<CalendarDifference> between(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new CalendarDifference(key, before.get(key), after.get(key)));
    }

    private static Map<String, String> days(CalendarData data) {
        return words(data.days(), day -> day.date().toString(), CalendarDifference::words);
    }

    private static Map<String, String> hours(CalendarData data) {
        return words(data.hours(), hours -> hours.unit() + " " + hours.validFrom(), CalendarDifference::words);
    }

    private static <T> Map<String, String> words(List<T> rows, Function<T, String> key, Function<T, String> words) {
        return rows.stream().collect(toMap(key, words));
    }

    private static String words(SpecialDay day) {
        return day.name().isEmpty() ? day.kind().label() : day.kind().label() + ": " + day.name();
    }

    private static String words(UnitHours hours) {
        return "%s–%s, %s–%s"
                .formatted(hours.morningFrom(), hours.morningTo(), hours.afternoonFrom(), hours.afternoonTo());
    }
}
