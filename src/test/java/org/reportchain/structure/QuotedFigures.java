package org.reportchain.structure;

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

/** What a suite counted: kept in a file of the build, and quoted line by line in a document. */
public final class QuotedFigures {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Path document;
    private final SortedMap<String, SortedMap<String, Integer>> groups = new TreeMap<>();

    public QuotedFigures(Path file, Path document) {
        this.file = file;
        this.document = document;
    }

    /** Adds a group's figures to the file; fails when the document says something else. */
    public synchronized void record(String group, Map<String, Integer> figures) {
        SortedMap<String, Integer> sorted = new TreeMap<>(figures);
        groups.put(group, sorted);
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), groups);
            assertThat(Files.readString(document)).contains(line(group, sorted));
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
