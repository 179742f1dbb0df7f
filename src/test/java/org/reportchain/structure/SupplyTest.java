package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;
import org.reportchain.structure.KnownBad.Component;

/** What the application is shipped with is written down in its bill of materials, and none of it is known to be bad. */
class SupplyTest {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";
    private static final Pattern RANGE = Pattern.compile("[\\[(][0-9.]*,[0-9.]*[\\])]");

    @Test
    void nothingThatIsShippedIsKnownToBeBad() throws IOException {
        assertThat(KnownBad.among(billOfMaterials())).isEmpty();
    }

    @Test
    void badVersionIsFoundAndNamedWithReasonAndRemedy() throws IOException {
        List<Component> shipped = List.of(
                new Component("org.apache.tomcat.embed:tomcat-embed-core", "10.1.55"),
                new Component("org.apache.tomcat.embed:tomcat-embed-core", "10.1.61"),
                new Component("org.postgresql:postgresql", "42.7.11"),
                new Component("org.postgresql:postgresql", "42.7.13"),
                new Component("org.springframework.security:spring-security-ldap", "6.5.11"));

        assertThat(KnownBad.among(shipped))
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault)
                        .containsAnyOf("tomcat-embed-core 10.1.55", "postgresql 42.7.11", "spring-security-ldap 6.5.11")
                        .contains("known to be bad since 2026-", "CVE-", "pom.xml"));
    }

    @Test
    void everyRowOfTheListSaysSinceWhenAndWhy() throws IOException {
        assertThat(KnownBad.rows()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(row -> {
            assertThat(row.artifact()).contains(":");
            assertThat(row.versions()).matches(RANGE);
            assertThat(row.since()).isAfter("2026-01-01");
            assertThat(row.reason()).isNotBlank();
        });
    }

    /** The class path of the tests holds all that is shipped, and the tests' own jars besides. */
    @Test
    void billOfMaterialsHoldsExactVersionsOfWhatReallyRuns() throws IOException {
        List<String> running = Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(path -> new File(path).getName())
                .toList();
        Set<Component> listed = billOfMaterials();

        assertThat(listed).hasSizeGreaterThan(80);
        assertThat(listed).allSatisfy(component -> {
            String jar = component.artifact().split(":")[1] + "-" + component.version();
            // Behind the version a classifier may follow.
            assertThat(running).anyMatch(name -> name.equals(jar + ".jar") || name.startsWith(jar + "-"));
        });
        assertThat(listed.stream().map(Component::artifact))
                .contains(
                        "org.camunda.bpm:camunda-engine",
                        "org.apache.tomcat.embed:tomcat-embed-core",
                        "org.postgresql:postgresql",
                        "com.h2database:h2",
                        "org.webjars.npm:vue")
                .doesNotContain("com.icegreen:greenmail", "com.microsoft.playwright:playwright");
    }

    @Test
    void onlyTheEnginesOwnExpressionLanguagesAreOnTheClassPath() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .isNotEmpty()
                .allSatisfy(factory -> assertThat(factory.getClass().getName()).startsWith("org.camunda."));
    }

    private static Set<Component> billOfMaterials() throws IOException {
        try (InputStream bill = Objects.requireNonNull(SupplyTest.class.getResourceAsStream(BILL), BILL)) {
            JsonNode components = new JsonMapper().readTree(bill).path("components");
            return components
                    .valueStream()
                    .map(component -> new Component(
                            component.path("group").asText() + ":"
                                    + component.path("name").asText(),
                            component.path("version").asText()))
                    .collect(Collectors.toSet());
        }
    }
}
