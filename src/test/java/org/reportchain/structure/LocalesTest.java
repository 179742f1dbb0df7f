package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four web applications speak Vietnamese: every label that they ship in English has its own. */
class LocalesTest {

    private static final String LABELS = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final String CODE = "META-INF/resources/webjars/camunda/app/%s/camunda-%s-bootstrap.js";
    private static final String SOLD_APART = "labels.PLGN_";
    private static final String OUR_OWN = "labels.PASSWORD_POLICY_COMMON";
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** What must come through a translation unchanged: "{{name}}", "{0}", "%d" and tags with their links. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{[^}]*}}|\\{[^{}]*}|%[sd]|</?(?:a|b|br|code|em|i|p|span|strong|li|ul)\\b[^>]*>",
            Pattern.CASE_INSENSITIVE);

    /** Names, standards and words that Vietnamese writes the same: a label of nothing else needs no translation. */
    private static final Pattern SAME_IN_BOTH = Pattern.compile(
            "\\b(?:Camunda|Cockpit|Tasklist|Admin|BPMN|CMMN|DMN|DRD|ID|URL|JSON|XML|REST|API|JVM|LDAP|Email|Java|SQL"
                    + "|HTTP|TTL|CSV|PNG|SVG|ISO|Optimize|OK|HH|DD|MM|YYYY|mm|ss|null|undefined)s?\\b");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyLabelIsTranslated(String application) throws IOException {
        Map<String, String> english = labels(shipped(LABELS.formatted(application, "en")));
        Map<String, String> vietnamese = own(application);
        vietnamese.remove(OUR_OWN);
        assertThat(english).hasSizeGreaterThan(150);
        assertThat(vietnamese.keySet()).as("keys").containsAll(shown(application, english));
        assertThat(vietnamese.keySet())
                .as("labels that are still English")
                .filteredOn(key -> !key.startsWith("dateLocales.longDateFormat"))
                .filteredOn(key -> Objects.equals(english.get(key), vietnamese.get(key)))
                .filteredOn(key -> hasEnglishWords(Objects.requireNonNull(english.get(key))))
                .isEmpty();
        vietnamese.forEach((key, translated) -> {
            String label = Objects.requireNonNull(english.get(key), key);
            assertThat(translated.isBlank()).as(key + " is empty").isEqualTo(label.isBlank());
            assertThat(placeholders(translated))
                    .as("placeholders of " + key)
                    .containsExactlyInAnyOrderElementsOf(placeholders(label));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesAreWrittenAsInVietnam(String application) throws IOException {
        assertThat(own(application))
                .containsEntry("dateLocales.longDateFormat.L", "DD/MM/YYYY")
                .containsEntry("dateLocales.longDateFormat.LT", "HH:mm")
                .containsEntry("dateLocales.week.dow", "1");
    }

    @Test
    void lostPlaceholderIsSeen() {
        assertThat(placeholders("Không có {{resourceName}} với <a href=\"#/x\">ID</a> %d"))
                .containsExactly("{{resourceName}}", "<a href=\"#/x\">", "</a>", "%d");
        assertThat(placeholders("<null>")).as("a word in angle brackets").isEmpty();
    }

    @Test
    void labelOfNamesOnlyNeedsNoTranslation() {
        assertThat(hasEnglishWords("Camunda Cockpit {{name}}")).isFalse();
        assertThat(hasEnglishWords("Cockpit settings")).isTrue();
    }

    /** Cockpit's file also holds labels of plugins that are sold apart: what its code does not name is never shown. */
    private static Set<String> shown(String application, Map<String, String> english) throws IOException {
        String code = new String(shipped(CODE.formatted(application, application)), StandardCharsets.UTF_8);
        return english.keySet().stream()
                .filter(key -> !key.startsWith(SOLD_APART) || code.contains(key.substring("labels.".length())))
                .collect(Collectors.toSet());
    }

    private static boolean hasEnglishWords(String label) {
        String words = PLACEHOLDER.matcher(label).replaceAll(" ");
        return WORD.matcher(SAME_IN_BOTH.matcher(words).replaceAll(" ")).find();
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map((MatchResult found) -> found.group())
                .toList();
    }

    private static byte[] shipped(String name) throws IOException {
        try (InputStream file = LocalesTest.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static Map<String, String> own(String application) throws IOException {
        Path file = RESOURCES.resolve(LABELS.formatted(application, "vi"));
        assertThat(file).exists();
        return labels(Files.readAllBytes(file));
    }

    private static Map<String, String> labels(byte[] file) throws IOException {
        String json = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", ""); // shipped with a byte order mark
        Map<String, String> labels = new TreeMap<>();
        collect("", new ObjectMapper().readTree(json), labels);
        return labels;
    }

    private static void collect(String path, JsonNode node, Map<String, String> labels) {
        if (node.isValueNode()) {
            labels.put(path, node.asText());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "." + i, node.get(i), labels);
            }
        } else {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), labels));
        }
    }
}
