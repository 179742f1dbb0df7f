package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table of the README that a test writes, between two comments that name it. */
public final class ReadmeTable {

    private static final Path README = Path.of("README.md");

    private ReadmeTable() {}

    /** Fails when the README's table is another; with {@code -Dreadme.update=true} writes it anew instead. */
    public static void assertEquals(String name, Class<?> test, String table) throws IOException {
        String begins = "<!-- %s: written by %s -->\n".formatted(name, test.getSimpleName());
        String readme = Files.readString(README);
        int begin = readme.indexOf(begins) + begins.length();
        int end = readme.indexOf("<!-- /" + name + " -->");
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end))
                .as("run `mvn test -Dtest=%s -Dreadme.update=true` to write the table anew", test.getSimpleName())
                .isEqualTo(table);
    }
}
