package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** Period and reports in the running application, with the whole city. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:identities;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("demo")
@Transactional
class HanoiReportsTest {

    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;

    @Autowired
    HanoiReportsTest(Reports reports, Periods periods, Organisation organisation) {
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
    }

    @Test
    void allThirtyDistrictsAreDue() {
        assertThat(periods.unitsDue("2022-H1")).hasSize(30).contains("006", "018", "020", "021", "269");
    }

    @Test
    void sonTayHasSixRuralCommunes() {
        assertThat(keys("269", "{\"figures\":{\"NT-01\":{\"actual\":\"6\",\"total\":\"6\"}}}"))
                .noneMatch(key -> key.contains("NT-01.actual") || key.contains("NT-01.total"));
        assertThat(keys("269", "{\"figures\":{\"NT-01\":{\"actual\":\"7\",\"total\":\"7\"}}}"))
                .contains("R-06@figures.NT-01.total", "R-14@figures.NT-01.actual");
    }

    @Test
    void giaLamHasRegisteredTargets() {
        assertThat(keys("018", "{\"figures\":{\"KT-10\":{\"actual\":\"20\",\"total\":\"20\"}}}"))
                .contains("R-06@figures.KT-10.total");
    }

    @Test
    void everyRuleTakesPart() {
        assertThat(keys("006", "{\"figures\":{\"ZZ\":{\"actual\":\"x\"}}}"))
                .contains("R-14@figures.ZZ.actual", "R-15@limitations", "R-18@signature.issuer");
    }

    private List<String> keys(String unit, String json) {
        ReportingPeriod period = periods.period("2022-H1");
        Report report = reports.open(period, organisation.unit(unit, period.opening()));
        return reports.check(report.id(), ReportJson.parse(json.getBytes(StandardCharsets.UTF_8))).findings().stream()
                .map(Finding::key)
                .toList();
    }
}
