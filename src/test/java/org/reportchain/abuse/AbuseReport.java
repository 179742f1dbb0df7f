package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
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
    private static final TypeReference<SortedMap<String, SortedMap<String, Integer>>> FIGURES =
            new TypeReference<>() {};

    private AbuseReport() {}

    /** Adds a group's figures to the report; fails when the security notes say something else. */
    public static void record(String group, Map<String, Integer> figures) {
        SortedMap<String, Integer> sorted = new TreeMap<>(figures);
        try {
            add(group, sorted);
            assertThat(Files.readString(NOTES)).contains(line(group, sorted));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Locks the file, as other processes of the build write their groups to it. */
    private static void add(String group, SortedMap<String, Integer> figures) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "rw");
                FileLock alone = file.getChannel().lock()) {
            byte[] before = new byte[(int) file.length()];
            file.readFully(before);
            SortedMap<String, SortedMap<String, Integer>> all =
                    before.length == 0 ? new TreeMap<>() : JSON.readValue(before, FIGURES);
            all.put(group, figures);
            file.setLength(0);
            file.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        }
    }

    private static String line(String group, SortedMap<String, Integer> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", ", "| " + group + " | ", " |"));
    }
}
