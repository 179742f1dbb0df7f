package org.reportchain.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reportchain.chain.ReportStory.RETURN_STRAIGHT_BACK;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Every row that a report leaves in the engine belongs to its district. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:districts;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class DistrictsApartTest {

    private final ApplicationContext context;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    @Autowired
    DistrictsApartTest(ApplicationContext context, RuntimeService runtime, JdbcClient jdbc) {
        this.context = context;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Test
    void reportFromDraftThroughReturnToApprovalLeavesNoRowWithoutDistrict() {
        ReportStory under = ReportStory.begin(context, "004");
        under.submit();
        ReportStory story = ReportStory.begin(context, "005");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        story.adopt();
        story.act(story.person("secretary"), "userTask_signReport", RETURN_STRAIGHT_BACK);
        story.submit();
        story.signAndRelease(1);
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        story.everybodyAgrees();
        story.decide("01.office", "userTask_decideReport", "APPROVE");

        assertThat(Districtless.rows(jdbc))
                .containsKeys(
                        "ACT_RU_TASK",
                        "ACT_RU_EXECUTION",
                        "ACT_RU_VARIABLE",
                        "ACT_RU_JOB",
                        "ACT_HI_PROCINST",
                        "ACT_HI_TASKINST",
                        "ACT_HI_ACTINST",
                        "ACT_HI_VARINST",
                        "ACT_HI_OP_LOG");
        assertThat(Districtless.rowsWithoutDistrict(jdbc)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"district-report", "committee-review"})
    void instanceOfNoDistrictIsRefused(String process) {
        long before = runtime.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(process, Map.of("level", "COMMUNE")))
                .hasMessageContaining("must be started with the variable unitCode");

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }
}
