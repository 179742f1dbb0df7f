package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.reportchain.database.OnPostgres;
import org.reportchain.notification.Notifications;
import org.reportchain.period.DueUnit;
import org.reportchain.period.Openings;
import org.reportchain.period.UnitOutcome;
import org.reportchain.report.Figure;
import org.reportchain.report.Report;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.reporting.Crowd.Temper;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A whole period on PostgreSQL, every step by the right person: some remark, return, keep silent or come late, and one unit
 * never sends anything.
 */
@ActiveProfiles("demo")
@ContextConfiguration(initializers = OnPostgres.class)
@DirtiesContext // its server goes with it
abstract class WholePeriod {

    private static final int SEED = 2022;

    /**
     * What sets one period apart from another.
     *
     * @param units how many are asked
     * @param smooth a unit in which everybody agrees, whatever chance says of it
     * @param late units whose drafts come after the city's day
     * @param absent the unit that never writes its draft
     * @param sums indicators that the city adds up
     */
    record Setting(
            Map<String, Object> form,
            DraftSamples samples,
            int units,
            String smooth,
            List<String> late,
            String absent,
            List<String> sums) {

        String period() {
            return String.valueOf(form.get("code"));
        }

        String city() {
            return period() + "-01";
        }
    }

    private final ApplicationContext context;
    private final ProcessEngine engine;
    private final Reports reports;
    private final ReportingPeriods door;
    private final Openings openings;
    private final Notifications notifications;
    private final Setting setting;

    WholePeriod(ApplicationContext context, Setting setting) {
        this.context = context;
        this.engine = context.getBean(ProcessEngine.class);
        this.reports = context.getBean(Reports.class);
        this.door = context.getBean(ReportingPeriods.class);
        this.openings = context.getBean(Openings.class);
        this.notifications = context.getBean(Notifications.class);
        this.setting = setting;
    }

    @Test
    void everyReportEndsApprovedOrNamedAsMissing() {
        Rehearsal rehearsal = door.rehearse(PeriodPlayer.form(setting.form()));
        long began = System.nanoTime();
        PeriodPlayer player = new PeriodPlayer(context);
        player.open("01.office", setting.form());
        Map<String, Temper> tempers = tempers();
        Crowd crowd = play(player, tempers);
        long seconds = Math.max(1, Duration.ofNanos(System.nanoTime() - began).toSeconds());
        System.out.printf(
                "Whole period %s: %d tasks completed in %d s, %d tasks/s%n",
                setting.period(), crowd.completed(), seconds, crowd.completed() / seconds);

        everyReportHasEnded();
        sumsEqualAnIndependentComputation();
        nothingIsLeft(player);
        smoothUnitsHadWhatTheRehearsalSaid(rehearsal, tempers);
    }

    private Crowd play(PeriodPlayer player, Map<String, Temper> tempers) {
        Crowd crowd = new Crowd(context, player, setting.samples(), tempers, SEED);
        Set<String> units = reports.ofPeriod(setting.period()).stream()
                .map(Report::id)
                .filter(id -> !id.equals(setting.city()))
                .collect(Collectors.toCollection(HashSet::new));
        crowd.actOn(units, Set.of(Temper.SMOOTH, Temper.MIXED));
        assertThat(player.tasks(setting.city()))
                .as("the city waits for its day")
                .isEmpty();
        player.fire(setting.period(), "timerEvent_reportsDue");
        crowd.actOn(units, Set.of(Temper.SMOOTH, Temper.MIXED, Temper.LATE));
        crowd.actOn(Set.of(setting.city()), Set.of(Temper.SMOOTH));
        player.complete(
                player.task(setting.period(), "userTask_closePeriod"),
                "01.office",
                Map.of("decision", "END_PERIOD", "text", "Có một đơn vị không gửi báo cáo"));
        player.runJobs();
        return crowd;
    }

    private void everyReportHasEnded() {
        Map<String, ReportState> states =
                reports.ofPeriod(setting.period()).stream().collect(Collectors.toMap(Report::unit, Report::state));
        assertThat(states)
                .hasSize(setting.units() + 1)
                .containsEntry(setting.absent(), ReportState.MISSING)
                .containsEntry("01", ReportState.ISSUED);
        states.remove(setting.absent());
        states.remove("01");
        assertThat(states.values()).containsOnly(ReportState.COMPLETED);
        assertThat(openings.units(setting.period()))
                .filteredOn(unit -> unit.outcome() == UnitOutcome.MISSING)
                .extracting(DueUnit::unit)
                .containsExactly(setting.absent());
    }

    private void sumsEqualAnIndependentComputation() {
        Map<String, Figure> city = reports.newest(setting.city()).content().figures();
        for (String indicator : setting.sums()) {
            BigDecimal sum = reports.ofPeriod(setting.period()).stream()
                    .filter(report -> report.state() == ReportState.COMPLETED)
                    .map(report -> figure(reports.newest(report.id()).content().figures(), indicator))
                    .map(figure -> number(figure.actual()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(number(figure(city, indicator).actual())).as(indicator).isEqualByComparingTo(sum);
            assertThat(figure(city, indicator).units())
                    .as(indicator)
                    .hasSize(setting.units() - 1)
                    .doesNotContainKey(setting.absent());
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
                String report = setting.period() + "-" + row.unit();
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
        for (DueUnit unit : openings.units(setting.period())) {
            tempers.put(unit.unit(), random.nextInt(100) < 30 ? Temper.SMOOTH : Temper.MIXED);
        }
        tempers.put(setting.smooth(), Temper.SMOOTH);
        setting.late().forEach(unit -> tempers.put(unit, Temper.LATE));
        tempers.put(setting.absent(), Temper.ABSENT);
        return tempers;
    }

    private static Figure figure(Map<String, Figure> figures, String indicator) {
        return Objects.requireNonNull(figures.get(indicator), indicator);
    }

    private static BigDecimal number(@Nullable String vietnamese) {
        return new BigDecimal(String.valueOf(vietnamese).replace(".", "").replace(",", "."));
    }
}
