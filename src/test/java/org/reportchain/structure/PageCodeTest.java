package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text of a report reaches the screen only as text: no page code turns a string into markup or into code. */
class PageCodeTest {

    private static final List<Path> PAGES = List.of(
            Path.of("src/main/resources/static/report-chain"),
            Path.of("forms"),
            Path.of("src/main/resources/plugin-webapp"));
    private static final Pattern MARKUP =
            Pattern.compile("v-html|ng-bind-html|\\$sce\\b|(inner|outer)HTML\\b|insertAdjacentHTML"
                    + "|document\\.write|createContextualFragment|DOMParser|\\beval\\(|new Function\\(");

    @Test
    void pagesRenderTextOnlyAsText() throws IOException {
        TreeSet<String> faults = new TreeSet<>();
        int read = 0;
        for (Path page : pages()) {
            read++;
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                if (MARKUP.matcher(lines.get(i)).find()) {
                    faults.add(page + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        assertThat(read).as("files of page code").isGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path folder : PAGES) {
            try (Stream<Path> paths = Files.walk(folder)) {
                all = Stream.concat(all, paths.filter(PageCodeTest::isCode).toList().stream());
            }
        }
        return all.toList();
    }

    private static boolean isCode(Path path) {
        return path.toString().matches(".*\\.(js|mjs|html)");
    }
}
