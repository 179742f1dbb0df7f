package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.notification.Notifications;
import org.reportchain.period.DueUnit;
import org.reportchain.period.Openings;
import org.reportchain.period.UnitOutcome;
import org.reportchain.report.Figure;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.reporting.Crowd.Temper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A whole period of 30 districts and 579 communes on PostgreSQL, every step by the right person: some remark, return, keep
 * silent or come late, and one district never sends anything.
 */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "report-chain.demo.reports=false"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = WholePeriodTest.OnPostgres.class)
@DirtiesContext // its server goes with it
class WholePeriodTest {

    private static final int SEED = 2022;
    private static final String PERIOD = "2022-H1";
    private static final String CITY = PERIOD + "-01";
    private static final String ABSENT = "269";

    static class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                ((DefaultListableBeanFactory) context.getBeanFactory())
                        .registerDisposableBean("postgres", server::close);
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "postgres",
                                Map.of(
                                        "spring.datasource.url",
                                        server.getJdbcUrl("postgres", "postgres"),
                                        "spring.datasource.username",
                                        "postgres")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private final ApplicationContext context;
    private final ProcessEngine engine;
    private final Reports reports;
    private final ReportingPeriods door;
    private final Openings openings;
    private final Notifications notifications;

    @Autowired
    WholePeriodTest(
            ApplicationContext context,
            ProcessEngine engine,
            Reports reports,
            ReportingPeriods door,
            Openings openings,
            Notifications notifications) {
        this.context = context;
        this.engine = engine;
        this.reports = reports;
        this.door = door;
        this.openings = openings;
        this.notifications = notifications;
    }

    @Test
    void everyReportEndsApprovedOrNamedAsMissing() {
        Rehearsal rehearsal = door.rehearse(PeriodPlayer.form());
        long began = System.nanoTime();
        PeriodPlayer player = new PeriodPlayer(context);
        player.open("01.office", PeriodPlayer.HALF_OF_2022);
        Map<String, Temper> tempers = tempers();
        Crowd crowd = play(player, tempers);
        long seconds = Math.max(1, Duration.ofNanos(System.nanoTime() - began).toSeconds());
        System.out.printf(
                "Whole period: %d tasks completed in %d s, %d tasks/s%n",
                crowd.completed(), seconds, crowd.completed() / seconds);

        everyReportHasEnded();
        sumsEqualAnIndependentComputation();
        nothingIsLeft(player);
        smoothUnitsHadWhatTheRehearsalSaid(rehearsal, tempers);
    }

    private Crowd play(PeriodPlayer player, Map<String, Temper> tempers) {
        Crowd crowd = new Crowd(context, player, tempers, SEED);
        Set<String> units = reports.ofPeriod(PERIOD).stream()
                .map(Report::id)
                .filter(id -> !id.equals(CITY))
                .collect(Collectors.toCollection(HashSet::new));
        crowd.actOn(units, Set.of(Temper.SMOOTH, Temper.MIXED));
        assertThat(player.tasks(CITY)).as("the city waits for its day").isEmpty();
        player.fire(PERIOD, "timerEvent_reportsDue");
        crowd.actOn(units, Set.of(Temper.SMOOTH, Temper.MIXED, Temper.LATE));
        crowd.actOn(Set.of(CITY), Set.of(Temper.SMOOTH));
        player.complete(
                player.task(PERIOD, "userTask_closePeriod"),
                "01.office",
                Map.of("decision", "END_PERIOD", "text", "Thị ủy Sơn Tây không gửi báo cáo"));
        player.runJobs();
        return crowd;
    }

    private void everyReportHasEnded() {
        Map<String, ReportState> states =
                reports.ofPeriod(PERIOD).stream().collect(Collectors.toMap(Report::unit, Report::state));
        assertThat(states)
                .hasSize(31)
                .containsEntry(ABSENT, ReportState.MISSING)
                .containsEntry("01", ReportState.ISSUED);
        states.remove(ABSENT);
        states.remove("01");
        assertThat(states.values()).containsOnly(ReportState.COMPLETED);
        assertThat(openings.units(PERIOD))
                .filteredOn(unit -> unit.outcome() == UnitOutcome.MISSING)
                .extracting(DueUnit::unit)
                .containsExactly(ABSENT);
    }

    private void sumsEqualAnIndependentComputation() {
        Map<String, Figure> city = reports.newest(CITY).content().figures();
        for (String indicator : List.of("KT-01", "XD-01", "XD-02", "TG-01")) {
            BigDecimal sum = reports.ofPeriod(PERIOD).stream()
                    .filter(report -> report.state() == ReportState.COMPLETED)
                    .map(report -> figure(reports.newest(report.id()).content().figures(), indicator))
                    .map(figure -> number(figure.actual()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(number(figure(city, indicator).actual())).as(indicator).isEqualByComparingTo(sum);
            assertThat(figure(city, indicator).units())
                    .as(indicator)
                    .hasSize(29)
                    .doesNotContainKey(ABSENT);
        }
    }

    private void nothingIsLeft(PeriodPlayer player) {
        assertThat(player.allTasks()).isEmpty();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getManagementService().createJobQuery().list())
                .allMatch(job -> job.getProcessInstanceId() == null); // the engine's own cleaning stays
    }

    private void smoothUnitsHadWhatTheRehearsalSaid(Rehearsal rehearsal, Map<String, Temper> tempers) {
        for (Rehearsal.UnitRow row : rehearsal.units()) {
            if (tempers.get(row.unit()) == Temper.SMOOTH) {
                String report = PERIOD + "-" + row.unit();
                assertThat(engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .processInstanceBusinessKey(report)
                                .count())
                        .as("tasks of " + report)
                        .isEqualTo(row.taskCount());
                assertThat(notifications.ofReport(report))
                        .as("mails of " + report)
                        .hasSize(row.mails());
            }
        }
    }

    private Map<String, Temper> tempers() {
        Random random = new Random(SEED);
        Map<String, Temper> tempers = new HashMap<>();
        for (DueUnit unit : openings.units(PERIOD)) {
            tempers.put(unit.unit(), random.nextInt(100) < 30 ? Temper.SMOOTH : Temper.MIXED);
        }
        tempers.put("006", Temper.SMOOTH);
        tempers.put("271", Temper.LATE);
        tempers.put("282", Temper.LATE);
        tempers.put(ABSENT, Temper.ABSENT);
        return tempers;
    }

    private static Figure figure(Map<String, Figure> figures, String indicator) {
        return Objects.requireNonNull(figures.get(indicator), indicator);
    }

    private static BigDecimal number(@Nullable String vietnamese) {
        return new BigDecimal(String.valueOf(vietnamese).replace(".", "").replace(",", "."));
    }
}
