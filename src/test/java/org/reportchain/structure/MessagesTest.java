package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that code asks for stands in {@code messages/}, and reads as Vietnamese. */
class MessagesTest {

    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final Pattern ASKED = Pattern.compile(
            "(?:text|invalid|forbidden|notFound|conflict|tooLarge)\\(\\s*\"([a-z]+\\.[\\w.-]*\\w)\"\\s*[,)]");

    @Test
    void everyKeyThatCodeNamesHasItsSentence() throws IOException {
        Properties sentences = sentences();
        TreeSet<String> missing = new TreeSet<>();
        int asked = 0;
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            List<String> keys = ASKED.matcher(Files.readString(source))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            asked += keys.size();
            keys.stream().filter(key -> !sentences.containsKey(key)).forEach(missing::add);
        }
        assertThat(asked).as("keys found in code").isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyStartsWithTheNameOfItsFile() throws IOException {
        for (Path file : files(FILES, ".properties")) {
            String prefix = file.getFileName().toString().replace("properties", "");
            assertThat(read(file).stringPropertyNames()).as(file.toString()).allMatch(key -> key.startsWith(prefix));
        }
    }

    private static Properties sentences() throws IOException {
        Properties all = new Properties();
        for (Path file : files(FILES, ".properties")) {
            all.putAll(read(file));
        }
        return all;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
