package org.reportchain.report;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings what people typed into one form, so that equal content has equal bytes and an equal hash. */
final class Plain {

    private Plain() {}

    /** NFC, line feeds only, no other control characters, nothing around it; null becomes "". */
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(typed.length());
        Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .codePoints()
                .filter(Plain::belongsInText)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** The same, but nothing stays nothing. */
    static @Nullable String textOrNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static <T> List<T> list(@Nullable List<T> given) {
        if (given == null) {
            return List.of();
        }
        return given.stream().filter(Objects::nonNull).toList();
    }

    static List<String> texts(@Nullable List<String> given) {
        return list(given).stream()
                .map(Plain::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Sorted by key, without empty values. */
    static <T> Map<String, T> map(@Nullable Map<String, T> given, Predicate<T> empty) {
        if (given == null) {
            return Map.of();
        }
        Map<String, T> kept = new TreeMap<>();
        given.forEach((key, value) -> {
            if (value != null && !empty.test(value)) {
                kept.put(text(key), value);
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    static Map<String, String> textMap(@Nullable Map<String, String> given) {
        if (given == null) {
            return Map.of();
        }
        Map<String, String> normal = new TreeMap<>();
        given.forEach((key, value) -> normal.put(key, text(value)));
        return map(normal, String::isEmpty);
    }

    private static boolean belongsInText(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !(Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE);
    }
}
