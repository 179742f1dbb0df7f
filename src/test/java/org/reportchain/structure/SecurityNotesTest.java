package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security notes name tests that exist, and all tests of the abuse suite. */
class SecurityNotesTest {

    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void everyPromiseIsTestedByAClassThatExists() throws IOException {
        Set<String> named = Pattern.compile("`(\\w+Test)`")
                .matcher(Files.readString(Path.of("src/docs/security.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(named).isNotEmpty().isSubsetOf(tests(TESTS));
        assertThat(named).containsAll(tests(TESTS.resolve("org/reportchain/abuse")));
    }

    private static Set<String> tests(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
