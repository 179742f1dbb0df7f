package org.reportchain.reporting;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The first half of 2026: 126 communes and wards directly under the city, by the same models without the district's level. */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.organisation.as-of=2026-06-01"
        })
class WholePeriodOfWardsTest extends WholePeriod {

    @Autowired
    WholePeriodOfWardsTest(ApplicationContext context) {
        super(
                context,
                new Setting(
                        PeriodPlayer.HALF_OF_2026,
                        DraftSamples.OF_WARDS,
                        126,
                        "00004",
                        List.of("00008", "00025"),
                        "00070",
                        List.of("KT-01", "XD-01", "XD-02", "TG-01")));
    }
}
