package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
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
        assertThat(reports.ofPeriod("2022-H1")).hasSize(31);
        assertThat(player.allTasks()).hasSize(30);
        var day = periods.period("2022-H1").opening();
        for (String code : List.of("006", "018", "269")) {
            var unit = organisation.unit(code, day);
            var content = DraftSamples.of(unit, organisation.children(code, day), new Random(1));
            System.out.println(code + " " + reports.check("2022-H1-" + code, content));
        }
        Task task = player.task("2022-H1-006", "userTask_draftReport");
        System.out.println(task.getTenantId());
        player.fire("2022-H1", "timerEvent_reportsDue");
        System.out.println(player.tasks("2022-H1-01"));
        assertThat(reports.report("2022-H1-01").state()).isEqualTo(ReportState.NOT_SENT);
    }
}
