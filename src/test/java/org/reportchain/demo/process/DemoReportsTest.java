package org.reportchain.demo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.chain.Districtless;
import org.reportchain.release.Registers;
import org.reportchain.report.Finding;
import org.reportchain.report.Report;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.review.Decision;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.review.ReviewRounds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-reports;DB_CLOSE_DELAY=-1",
            "report-chain.mail.folder=target/demo-mail",
            "report-chain.mail.poll-every=50ms"
        })
@ActiveProfiles("demo")
class DemoReportsTest {

    private final DemoReports demo;
    private final Reports reports;
    private final Opinions opinions;
    private final ReviewRounds rounds;
    private final Registers registers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    @Autowired
    DemoReportsTest(
            DemoReports demo,
            Reports reports,
            Opinions opinions,
            ReviewRounds rounds,
            Registers registers,
            TaskService tasks,
            RuntimeService runtime,
            JdbcClient jdbc) {
        this.demo = demo;
        this.reports = reports;
        this.opinions = opinions;
        this.rounds = rounds;
        this.registers = registers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"006", "018", "020", "021"})
    void demoReportHasNoFindingButTheOpinionThatWaitsForItsAnswer(String unit) throws IOException {
        try (InputStream json = new ClassPathResource("demo/2022-H1/" + unit + ".json").getInputStream()) {
            assertThat(reports.check("2022-H1-" + unit, ReportJson.parse(json)).findings())
                    .extracting(Finding::rule)
                    .isEqualTo(unit.equals("018") ? List.of("R-21") : List.of());
        }
    }

    @Test
    void fourReportsStandAtDifferentStepsAndTheOthersAreNotSent() {
        List<Report> all = reports.ofPeriod("2022-H1");

        assertThat(all).hasSize(30);
        assertThat(all.stream().filter(report -> report.state() == ReportState.NOT_SENT))
                .hasSize(26);
        assertThat(state("006")).isEqualTo(ReportState.DRAFTING);
        assertThat(state("018")).isEqualTo(ReportState.COLLECTING_OPINIONS);
        assertThat(state("021")).isEqualTo(ReportState.AWAITING_ADOPTION);
        assertThat(state("020")).isEqualTo(ReportState.AWAITING_APPROVAL);
    }

    @Test
    void everyReportWaitsForPeopleAtItsStep() {
        assertThat(steps("006")).containsExactly("userTask_draftReport");
        assertThat(steps("018")).hasSize(16).containsOnly("userTask_giveOpinion");
        assertThat(steps("021")).hasSize(8).containsOnly("userTask_vote");
        assertThat(steps("020")).containsExactly("userTask_receiveReport");
        assertThat(steps("001")).containsExactly("userTask_draftReport");
    }

    @Test
    void communesOfGiaLamHaveBegunToAnswer() {
        assertThat(opinions.ofReport("2022-H1-018"))
                .extracting(Opinion::kind)
                .hasSize(6)
                .containsOnlyOnce(Decision.AGREE_WITH_COMMENTS);
    }

    @Test
    void voteOnBacTuLiemIsNotYetDecided() {
        long vote = rounds.current("2022-H1-021").orElseThrow().id();

        assertThat(rounds.tally(vote).inFavour()).isEqualTo(4);
        assertThat(rounds.isDecided(vote)).isFalse();
        assertThat(opinions.open("2022-H1-021")).isEmpty();
        assertThat(reports.newest("2022-H1-021").number()).isEqualTo(3);
    }

    @Test
    void nextNumberOfDongDaIs124() {
        Registers.Next next = registers.next("2022-H1-006");

        assertThat(next.number()).isEqualTo(124);
        assertThat(next.symbol()).isEqualTo("BC/QU");
        assertThat(registers.last("2022-H1-020").orElseThrow().numberAndSymbol())
                .isEqualTo("98-BC/HU");
    }

    @Test
    void secondRunChangesNothing() {
        List<Long> before = counts();

        demo.run(new DefaultApplicationArguments());

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void everyNotificationIsDelivered() {
        await().untilAsserted(() -> assertThat(jdbc.sql("select distinct state from notification")
                        .query(String.class)
                        .list())
                .containsExactly("SENT"));
    }

    @Test
    void everyRowOfTheEngineBelongsToADistrict() {
        assertThat(Districtless.rows(jdbc)).containsKeys("ACT_RU_TASK", "ACT_RU_EXECUTION", "ACT_HI_OP_LOG");
        assertThat(Districtless.rowsWithoutDistrict(jdbc)).isEmpty();
    }

    private ReportState state(String unit) {
        return reports.report("2022-H1-" + unit).state();
    }

    private List<String> steps(String unit) {
        return tasks.createTaskQuery().processInstanceBusinessKey("2022-H1-" + unit).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<Long> counts() {
        return Stream.concat(
                        Stream.of(
                                tasks.createTaskQuery().count(),
                                runtime.createProcessInstanceQuery().count()),
                        Stream.of("report", "report_version", "opinion", "notification", "number_register")
                                .map(table -> jdbc.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single()))
                .toList();
    }
}
