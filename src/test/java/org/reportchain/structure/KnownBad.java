package org.reportchain.structure;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The dated list {@code src/lint/known-bad.csv}: versions that must not be shipped, each with its reason. */
final class KnownBad {

    /** One jar, as Maven names it. */
    record Component(String artifact, String version) {}

    /** One row of the list; {@code versions} is a range as Maven writes it, with either end left open. */
    record Row(String artifact, String versions, LocalDate since, String reason) {

        boolean concerns(Component component) {
            boolean named = artifact.endsWith(":*")
                    ? component.artifact().startsWith(artifact.substring(0, artifact.length() - 1))
                    : component.artifact().equals(artifact);
            return named && contains(component.version());
        }

        private boolean contains(String version) {
            String[] ends = versions.substring(1, versions.length() - 1).split(",", 2);
            int above = ends[0].isBlank() ? 1 : compare(version, ends[0]);
            int below = ends[1].isBlank() ? -1 : compare(version, ends[1]);
            return (versions.startsWith("[") ? above >= 0 : above > 0)
                    && (versions.endsWith("]") ? below <= 0 : below < 0);
        }

        private static int compare(String one, String other) {
            return Arrays.compare(numbers(one), numbers(other));
        }

        private static int[] numbers(String version) {
            return Arrays.stream(version.split("[^0-9]+"))
                    .filter(part -> !part.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
    }

    private static final Path FILE = Path.of("src/lint/known-bad.csv");

    private KnownBad() {}

    static List<Row> rows() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = Files.newBufferedReader(FILE)) {
            return format.parse(file).stream().map(KnownBad::row).toList();
        }
    }

    /** What is shipped and listed: artifact, version, reason and remedy. */
    static List<String> among(Collection<Component> shipped) throws IOException {
        List<Row> rows = rows();
        return shipped.stream()
                .flatMap(component -> rows.stream()
                        .filter(row -> row.concerns(component))
                        .map(row ->
                                "%s %s is known to be bad since %s: %s. Use a version outside %s (a property of pom.xml)."
                                        .formatted(
                                                component.artifact(),
                                                component.version(),
                                                row.since(),
                                                row.reason(),
                                                row.versions())))
                .toList();
    }

    private static Row row(CSVRecord line) {
        return new Row(
                line.get("artifact"), line.get("versions"), LocalDate.parse(line.get("since")), line.get("reason"));
    }
}
