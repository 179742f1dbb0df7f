package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code mission.md} has a row for every fact of the article, and what the rows name exists. */
class MissionTest {

    private static final Path DOCUMENT = Path.of("src/docs/mission.md");
    private static final Pattern ROW = Pattern.compile("\\| (S-\\d+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern ANCHOR = Pattern.compile("`([^`]*)`");

    private static List<Row> rows = List.of();

    /** One fact; {@code where} tells with anchors in backticks where it lives. */
    private record Row(String id, String fact, String where) {

        static Stream<Row> of(String line) {
            Matcher row = ROW.matcher(line);
            return row.matches() ? Stream.of(new Row(row.group(1), row.group(2), row.group(3))) : Stream.empty();
        }

        List<String> anchors() {
            return ANCHOR.matcher(where)
                    .results()
                    .map(anchor -> anchor.group(1))
                    .toList();
        }
    }

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(DOCUMENT).stream().flatMap(Row::of).toList();
    }

    @Test
    void everyFactHasItsRowInOrder() throws IOException {
        assertThat(rows)
                .extracting(Row::id)
                .isEqualTo(IntStream.rangeClosed(1, 95)
                        .mapToObj("S-%02d"::formatted)
                        .toList());
        assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| S-")))
                .as("lines that begin like a row")
                .hasSameSizeAs(rows);
    }

    @Test
    void everyAnchorNamesSomethingThatExists() {
        Anchors anchors = new Anchors();
        assertThat(rows.stream()
                        .flatMap(row -> row.anchors().stream()
                                .filter(Predicate.not(anchors::exists))
                                .map(anchor -> row.id() + ": " + anchor)))
                .isEmpty();
    }

    @Test
    void aFactWithoutAnAnchorIsSaidNotToBeModelled() {
        assertThat(rows)
                .filteredOn(row -> row.anchors().isEmpty())
                .allSatisfy(row -> assertThat(row.where()).as(row.id()).contains("not modelled"));
    }
}
