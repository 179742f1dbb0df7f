package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the abuse suite counted: in {@code target/abuse-report.json}, and quoted line by line in the security notes. */
public final class AbuseReport {

    private static final Path FILE = Path.of("target", "abuse-report.json");
    private static final Path NOTES = Path.of("src", "docs", "security.md");
    private static final JsonMapper JSON = new JsonMapper();
    private static final SortedMap<String, SortedMap<String, Integer>> FIGURES = new TreeMap<>();

    private AbuseReport() {}

    /** Adds a group's figures to the report; fails when the security notes say something else. */
    public static synchronized void record(String group, Map<String, Integer> figures) {
        SortedMap<String, Integer> sorted = new TreeMap<>(figures);
        FIGURES.put(group, sorted);
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), FIGURES);
            assertThat(Files.readString(NOTES)).contains(line(group, sorted));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(String group, SortedMap<String, Integer> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", ", "| " + group + " | ", " |"));
    }
}
