package org.reportchain.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.report.ReportState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;

/**
 * What the report of Đống Đa asks of the database on its straight way: 21 communes, 5 boards, 7 of 13 votes, signature,
 * release, and 6 bodies of the city. What it may cost is recorded here: whoever makes it dearer does so knowingly.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:costs;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class CostOfAReportTest {

    private static final int STATEMENTS = 5_554;
    private static final int COMMITS = 172;

    /** Growth is refused; when it shrinks as much, the lower figure is to be kept. */
    private static final Percentage TOLERANCE = Percentage.withPercentage(5);

    @TestConfiguration
    static class Metered {
        @Bean
        static Meter meter() {
            return new Meter();
        }

        @Bean
        static BeanPostProcessor meteredDataSource(Meter meter) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(meter)
                                    .methodListener(meter)
                                    .build()
                            : bean;
                }
            };
        }
    }

    /** Counts executions, a batch as one, and commits, by the thread that measures and while it does. */
    static class Meter implements QueryExecutionListener, MethodExecutionListener {

        private volatile @Nullable Thread measuring;
        private int statements;
        private int commits;

        void measure(Runnable act) {
            measuring = Thread.currentThread();
            try {
                act.run();
            } finally {
                measuring = null;
            }
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (measuring == Thread.currentThread()) {
                statements++;
            }
        }

        @Override
        public void beforeMethod(MethodExecutionContext call) {}

        @Override
        public void afterMethod(MethodExecutionContext call) {
            if (measuring == Thread.currentThread()
                    && call.getMethod().getName().equals("commit")) {
                commits++;
            }
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Meter meter;

    @Test
    void reportAsksNoMoreOfTheDatabaseThanRecorded() {
        ReportStory story = ReportStory.begin(context, "006").measuredBy(meter::measure);
        story.submit();
        assertThat(story.asked("userTask_giveOpinion")).hasSize(21);
        story.everybodyAgrees();
        assertThat(story.asked("userTask_giveOpinion")).hasSize(5);
        story.everybodyAgrees();
        story.adopt();
        story.signAndRelease(1);
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        assertThat(story.asked("userTask_giveOpinion")).hasSize(6);
        story.everybodyAgrees();
        story.decide("01.office", "userTask_decideReport", "APPROVE");
        assertThat(story.state()).isEqualTo(ReportState.APPROVED);

        assertThat(meter.statements).as("statements").isCloseTo(STATEMENTS, TOLERANCE);
        assertThat(meter.commits).as("commits").isCloseTo(COMMITS, TOLERANCE);
    }
}
