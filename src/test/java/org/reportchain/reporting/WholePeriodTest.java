package org.reportchain.reporting;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The first half of 2022: 30 districts with 579 communes. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "report-chain.demo.reports=false"})
class WholePeriodTest extends WholePeriod {

    @Autowired
    WholePeriodTest(ApplicationContext context) {
        super(
                context,
                new Setting(
                        PeriodPlayer.HALF_OF_2022,
                        DraftSamples.OF_DISTRICTS,
                        30,
                        "006",
                        List.of("271", "282"),
                        "269",
                        List.of("KT-01", "XD-01", "XD-02", "TG-01")));
    }
}
