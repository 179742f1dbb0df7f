package org.reportchain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reportchain.chain.ReportStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Lines for machines: what they are about stands in fields, and no text of a report stands anywhere. */
@ExtendWith({StructuredLogsTest.OwnFormat.class, OutputCaptureExtension.class}) // before the application starts
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:logs;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.mail.poll-every=50ms",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "logging.structured.format.console=ecs",
            "logging.structured.ecs.service.node-name=node-7"
        })
@ActiveProfiles("demo")
class StructuredLogsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** In every section of the draft of the stories. */
    private static final String TEXT_OF_THE_REPORT = "đúng kế hoạch";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    /** Logging belongs to the process: whoever started first decides, and keeps deciding, unless it is cleaned up. */
    static class OwnFormat implements BeforeAllCallback, AfterAllCallback {

        private final LoggingSystem logging = LoggingSystem.get(StructuredLogsTest.class.getClassLoader());

        @Override
        public void beforeAll(ExtensionContext test) {
            logging.cleanUp();
        }

        @Override
        public void afterAll(ExtensionContext test) {
            System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
            logging.cleanUp();
            logging.beforeInitialize();
            logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        }
    }

    @Test
    void linesNameReportStepAndNodeAndHoldNoText(CapturedOutput output) {
        ReportStory story = ReportStory.begin(context, "006");
        await().until(() -> lines(output).stream()
                .anyMatch(line -> field(line, "message").contains("attempt 1 failed")
                        && field(line, "report").equals(story.id())));

        jdbc.sql("delete from report_draft where report = ?").param(story.id()).update();
        assertThatThrownBy(story::submitAlone).isInstanceOf(RuntimeException.class);

        assertThat(lines(output))
                .filteredOn(line -> field(line, "step").equals("serviceTask_validateReport"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(field(line, "report")).isEqualTo(story.id()));
        assertThat(lines(output))
                .allSatisfy(line -> assertThat(line.at("/service/node/name").asText(field(line, "service.node.name")))
                        .isEqualTo("node-7"));
        assertThat(output.getAll()).doesNotContain(TEXT_OF_THE_REPORT);
    }

    private static String field(JsonNode line, String name) {
        return line.path(name).asText();
    }

    private static List<JsonNode> lines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(StructuredLogsTest::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(line, failure);
        }
    }
}
