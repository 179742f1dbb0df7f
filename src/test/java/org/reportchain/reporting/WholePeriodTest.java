package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reportchain.notification.Notifications;
import org.reportchain.period.DueUnit;
import org.reportchain.period.Openings;
import org.reportchain.period.UnitOutcome;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.reporting.Crowd.Temper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole period of 30 districts and 579 communes on PostgreSQL, every step by the right person. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "report-chain.demo.reports=false"})
@ActiveProfiles("demo")
@DirtiesContext // its server goes with it
class WholePeriodTest {

    private static final int SEED = 2022;
    private static final String PERIOD = "2022-H1";
    private static final EmbeddedPostgres SERVER = start();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> SERVER.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
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
        long began = System.nanoTime();
        PeriodPlayer player = new PeriodPlayer(context);
        player.open("01.office", PeriodPlayer.HALF_OF_2022);
        Map<String, Temper> tempers = tempers();
        Crowd crowd = new Crowd(context, player, tempers, SEED);
        Set<String> districts = reports.ofPeriod(PERIOD).stream().map(Report::id).collect(Collectors.toCollection(HashSet::new));
        districts.remove(PERIOD + "-01");
        crowd.actOn(districts, Set.of(Temper.SMOOTH, Temper.MIXED));
        player.fire(PERIOD, "timerEvent_reportsDue");
        crowd.actOn(districts, Set.of(Temper.SMOOTH, Temper.MIXED, Temper.LATE));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%d tasks completed in %d s%n", crowd.completed(), took.toSeconds());
        Map<String, ReportState> states = new HashMap<>();
        reports.ofPeriod(PERIOD).forEach(report -> states.put(report.unit(), report.state()));
        System.out.println(states);
        System.out.println(openings.units(PERIOD));
    }

    private Map<String, Temper> tempers() {
        List<String> units = new ArrayList<>(
                openings.units(PERIOD).stream().map(DueUnit::unit).toList());
        Random random = new Random(SEED);
        Map<String, Temper> tempers = new HashMap<>();
        for (String unit : units) {
            tempers.put(unit, random.nextInt(100) < 30 ? Temper.SMOOTH : Temper.MIXED);
        }
        tempers.put("269", Temper.ABSENT);
        tempers.put("271", Temper.LATE);
        tempers.put("282", Temper.LATE);
        tempers.put("006", Temper.SMOOTH);
        return tempers;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
