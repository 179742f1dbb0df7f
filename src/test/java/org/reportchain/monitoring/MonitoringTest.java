package org.reportchain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.chain.ReportStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What the port of the monitoring says and to whom, and what the other port keeps to itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:monitoring;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.mail.poll-every=1d"
        })
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("demo")
class MonitoringTest {

    private final TestRestTemplate http = new TestRestTemplate();

    @LocalServerPort
    private int peoplesPort;

    @LocalManagementPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void metricsSayHowMuchWaitsAndForHowLong() throws IOException {
        ReportStory story = ReportStory.begin(context, "006");
        story.submit();
        int asked = story.asked("userTask_giveOpinion").size();
        jdbc.sql("update ACT_RU_TASK set CREATE_TIME_ = dateadd('HOUR', -3, CREATE_TIME_)")
                .update();
        jdbc.sql("update notification set state = 'FAILED' where id = (select min(id) from notification)")
                .update();
        String job = management.createJobQuery().timers().listPage(0, 1).get(0).getId();
        management.setJobRetries(job, 0);
        int waiting = jdbc.sql("select count(*) from notification where state = 'WAITING'")
                .query(Integer.class)
                .single();

        await().atMost(ChainMetrics.KEPT.plusSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> scrape().getOrDefault("report_chain_jobs_without_retries", 0.0) == 1);

        Map<String, Double> metrics = scrape();
        String opinions = "{state=\"COLLECTING_OPINIONS\",step=\"userTask_giveOpinion\"}";
        assertThat(metrics)
                .containsEntry("report_chain_tasks_open" + opinions, (double) asked)
                .containsEntry("report_chain_mails_waiting", (double) waiting)
                .containsEntry("report_chain_mails_failed", 1.0)
                .containsEntry("report_chain_jobs_failed", 0.0)
                .containsEntry("report_chain_step_seconds_count{step=\"userTask_draftReport\"}", 1.0)
                .containsKey("report_chain_step_seconds_sum{step=\"userTask_draftReport\"}")
                .containsKey("jvm_threads_live_threads");
        assertThat(metrics.get("report_chain_task_oldest_age_seconds" + opinions))
                .isBetween(10_800.0, 14_400.0);
        assertThat(metrics.get("report_chain_mail_oldest_age_seconds")).isPositive();
        assertThat(names(String.join("\n", metrics.keySet())))
                .as("in src/docs/watching.md")
                .isEqualTo(names(Files.readString(Path.of("src/docs/watching.md"))));
    }

    /** The names of our metrics in a text; a timer's three values have one name. */
    private static Set<String> names(String text) {
        return Pattern.compile("report_chain_[a-z_]*[a-z]")
                .matcher(text)
                .results()
                .map(name -> name.group().replaceAll("_(count|sum|max)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingIsCountedTwiceWithinTenSeconds() {
        assertThat(context.getBean(ChainMetrics.class).collect())
                .isSameAs(context.getBean(ChainMetrics.class).collect());
    }

    @Test
    void onlyHealthAndMetricsAreAtThePortOfTheMonitoringWhichIsNotOpenToTheNetwork() {
        assertThat(get(port, "/actuator/health").getBody())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(get(port, "/actuator/health/liveness").getStatusCode().value())
                .isEqualTo(200);
        assertThat(get(port, "/actuator/health/readiness").getStatusCode().value())
                .isEqualTo(200);
        for (String path : new String[] {
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/loggers",
            "/actuator/metrics",
            "/engine-rest/user",
            "/camunda/app/cockpit/default/",
            "/report-chain/api.js",
            "/"
        }) {
            assertThat(get(port, path).getStatusCode().value()).as(path).isIn(401, 403, 404);
        }
        assertThat(http.postForEntity(address(port, "/actuator/prometheus"), "", String.class)
                        .getStatusCode()
                        .value())
                .isIn(403, 405);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/actuator/prometheus/",
                "/actuator/health",
                "/actuator",
                "/actuator/metrics",
                "/prometheus"
            })
    void peoplesPortTellsOnlyWhetherTheNodeIsAliveAndReady(String path) {
        assertThat(get(peoplesPort, path).getStatusCode().value()).isIn(403, 404);
        assertThat(get(peoplesPort, "/livez").getBody()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(peoplesPort, "/readyz").getBody()).isEqualTo("{\"status\":\"UP\"}");
    }

    /** Every value of our metrics and of the node's, by name and labels. */
    private Map<String, Double> scrape() {
        Map<String, Double> values = new TreeMap<>();
        String text = String.valueOf(get(port, "/actuator/prometheus").getBody());
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            values.put(line.substring(0, end), Double.parseDouble(line.substring(end + 1)));
        });
        return values;
    }

    private ResponseEntity<String> get(int at, String path) {
        return http.getForEntity(address(at, path), String.class);
    }

    private static String address(int at, String path) {
        return "http://localhost:" + at + path;
    }
}
