package org.reportchain.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that would run a script on a page which takes them for code, and a count of the fields into which they went.
 *
 * <p>Each sets {@code __x} on its window or the top one, or opens a dialog; no two are alike.
 */
final class Payloads {

    private final List<String> all;
    private final Map<String, Set<String>> planted = new TreeMap<>();

    Payloads() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/abuse/script-payloads.txt"))) {
            all = new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> all() {
        return all;
    }

    /** All of them in one text, one on a line, beginning with another one at each turn. */
    String text(String field, int turn) {
        return plant(
                field,
                IntStream.range(0, all.size())
                        .mapToObj(place -> all.get((place + turn) % all.size()))
                        .collect(Collectors.joining("\n")));
    }

    /** All of them in as few texts as the most characters of a field allow, with a number of texts at least. */
    List<String> texts(String field, int most, int least) {
        List<String> texts = new ArrayList<>(packed(most));
        for (int more = 0; texts.size() < least; more++) {
            texts.add(texts.get(more));
        }
        return texts.stream().map(text -> plant(field, text)).toList();
    }

    /** All of them in as few texts as the most characters of a text allow. */
    List<String> packed(int most) {
        List<String> texts = new ArrayList<>();
        for (String payload : all) {
            int room = IntStream.range(0, texts.size())
                    .filter(place -> texts.get(place).length() + 1 + payload.length() <= most)
                    .findFirst()
                    .orElse(-1);
            if (room < 0) {
                texts.add(payload);
            } else {
                texts.set(room, texts.get(room) + " " + payload);
            }
        }
        return texts;
    }

    /** Notes which of them are in a text that goes into a field. */
    String plant(String field, String text) {
        planted.computeIfAbsent(field, name -> new TreeSet<>()).addAll(in(text));
        return text;
    }

    /** Those that stand in a text letter by letter; how it breaks into lines does not matter. */
    Set<String> in(String text) {
        String line = oneLine(text);
        return all.stream()
                .filter(payload -> line.contains(oneLine(payload)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many of them went into each field. */
    Map<String, Integer> perField() {
        return planted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().size(), (one, other) -> one, TreeMap::new));
    }

    /** How many different pairs of a payload and a field there are. */
    int pairs() {
        return perField().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
