package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Periods;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:period;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class ReportingPeriodStoryTest {

    private final ApplicationContext context;
    private final Reports reports;
    private final Organisation organisation;
    private final Periods periods;

    @Autowired
    ReportingPeriodStoryTest(ApplicationContext context, Reports reports, Organisation organisation, Periods periods) {
        this.context = context;
        this.reports = reports;
        this.organisation = organisation;
        this.periods = periods;
    }

    @Test
    void probe() {
        PeriodPlayer player = new PeriodPlayer(context);
        player.open("01.office", PeriodPlayer.HALF_OF_2022);
        Crowd crowd = new Crowd(context, player, Map.of(), 1);
        crowd.actOn(Set.of("2022-H1-006", "2022-H1-018"), Set.of(Crowd.Temper.SMOOTH));
        player.fire("2022-H1", "timerEvent_reportsDue");
        Task task = player.task("2022-H1-01", "userTask_consolidateReports");
        try {
            crowd.actOn(Set.of("2022-H1-01"), Set.of(Crowd.Temper.SMOOTH));
        } catch (RuntimeException e) {
            e.printStackTrace(System.out);
        }
        System.out.println("FINDINGS " + reports.check("2022-H1-01").findings());
        System.out.println("TASKS " + player.tasks("2022-H1-01") + player.tasks("2022-H1").stream().map(Task::getName).toList());
    }
}
