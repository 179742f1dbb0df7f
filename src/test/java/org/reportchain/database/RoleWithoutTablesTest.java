package org.reportchain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.report.ReportState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The application does its work under a role that can change no table and unsay no act. */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false",
            "report-chain.last-call=0s"
        })
@ActiveProfiles({"demo", "postgres"})
@ContextConfiguration(initializers = OnMigratedPostgres.class)
@DirtiesContext // its server goes with it
class RoleWithoutTablesTest {

    private final ApplicationContext context;
    private final JdbcTemplate jdbc;

    @Autowired
    RoleWithoutTablesTest(ApplicationContext context, JdbcTemplate jdbc) {
        this.context = context;
        this.jdbc = jdbc;
    }

    @Test
    void draftIsSubmittedAndItsActIsRecorded() {
        ReportStory story = ReportStory.begin(context, "004");
        story.submit();

        assertThat(story.state()).isEqualTo(ReportState.COLLECTING_OPINIONS);
        assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo(TwoRoles.APPLICATION);
        assertThat(jdbc.queryForObject("select count(*) from audit_event where kind = 'COMPLETED'", Long.class))
                .isPositive();
    }

    @Test
    void tablesActsAndHistoriesAreRefused() {
        for (String statement : List.of(
                "create table mine (id int)",
                "alter table report add column mine int",
                "drop table act_ru_task",
                "truncate report",
                "delete from audit_event",
                "update audit_event set kind = 'NOTHING'",
                "delete from audit_link",
                "update audit_link set hash = ''",
                "alter table audit_event disable trigger all",
                "delete from flyway_schema_history",
                "update engine_schema_history set checksum = 0")) {
            assertThatThrownBy(() -> jdbc.execute(statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void noStatementRunsOrWaitsForEver() {
        assertThat(jdbc.queryForObject("show statement_timeout", String.class)).isEqualTo("30s");
        assertThat(jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("10s");
        assertThat(jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
                .isEqualTo("1min");
        assertThat(jdbc.queryForObject("show transaction_isolation", String.class))
                .isEqualTo("read committed");
    }
}
