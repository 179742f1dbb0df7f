package org.reportchain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reportchain.database.TwoRoles.APPLICATION;
import static org.reportchain.database.TwoRoles.OWNER;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reportchain.ReportChainApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an administrator meets who runs {@code migrate}, or forgets to. */
@ExtendWith(OutputCaptureExtension.class)
class MigrateCommandTest {

    private static final String COLUMNS = """
            select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
            from information_schema.columns where table_schema = 'public' and table_name like 'act~_%' escape '~'
            order by table_name, column_name""";
    private static final String INDEXES = """
            select indexdef from pg_indexes where tablename like 'act~_%' escape '~' order by indexdef""";
    private static final String CONSTRAINTS = """
            select conrelid::regclass::text as in_table, pg_get_constraintdef(oid) as says from pg_constraint
            where conrelid::regclass::text like 'act~_%' escape '~' order by 1, 2""";

    private static TwoRoles server;

    @BeforeAll
    static void start() {
        server = new TwoRoles();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void engineFindsTheTablesThatItWouldHaveMade() {
        String migrated = server.newDatabase();
        TwoRoles.migrate(migrated);
        String itsOwn = server.newDatabase();
        madeByTheEngine(itsOwn).close();

        JdbcTemplate one = TwoRoles.as(OWNER, migrated);
        JdbcTemplate other = TwoRoles.as(OWNER, itsOwn);
        for (String question : List.of(COLUMNS, INDEXES, CONSTRAINTS)) {
            assertThat(one.queryForList(question)).hasSizeGreaterThan(40).isEqualTo(other.queryForList(question));
        }
    }

    @Test
    void secondRunChangesNothing(CapturedOutput output) {
        String database = server.newDatabase();
        TwoRoles.migrate(database);
        JdbcTemplate owner = TwoRoles.as(OWNER, database);
        Map<String, List<Map<String, Object>>> before = rows(owner);
        List<Map<String, Object>> grants = grants(owner);

        TwoRoles.migrate(database);

        assertThat(output).contains("số bước vừa thực hiện: 0");
        assertThat(rows(owner)).isEqualTo(before);
        assertThat(grants(owner)).isNotEmpty().isEqualTo(grants);
    }

    @Test
    void databaseThatTheEngineMadeItselfIsTakenOverWithEveryRow() {
        String database = server.newDatabase();
        ProcessEngine engine = madeByTheEngine(database);
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser("truocday"));
        engine.getTaskService().saveTask(engine.getTaskService().newTask("vieccon"));
        engine.close();
        ownTablesAsBefore(database);
        JdbcTemplate owner = TwoRoles.as(OWNER, database);
        owner.update("insert into person (id, name, demo) values ('truocday', 'Người giữ từ trước', false)");
        Map<String, List<Map<String, Object>>> before = rows(owner);
        assertThat(before).containsKeys("act_id_user", "act_ru_task", "person");

        TwoRoles.migrate(database);

        Map<String, List<Map<String, Object>>> after = rows(owner);
        before.forEach((table, rows) -> {
            if (!table.equals("flyway_schema_history")) {
                assertThat(after.get(table)).as(table).isEqualTo(rows);
            }
        });
        assertThat(owner.queryForList("select type from " + Schema.ENGINE_HISTORY, String.class))
                .containsExactly("BASELINE");
        assertThat(TwoRoles.as(APPLICATION, database).queryForObject("select count(*) from act_ru_task", Long.class))
                .isOne();
    }

    @Test
    void tablesOfAnotherReleaseOfTheEngineAreLeftAlone(CapturedOutput output) {
        String database = server.newDatabase();
        madeByTheEngine(database).close();
        JdbcTemplate owner = TwoRoles.as(OWNER, database);
        owner.update("update act_ge_schema_log set version_ = '7.23.0'");

        assertThatThrownBy(() -> TwoRoles.migrate(database)).hasRootCauseInstanceOf(DatabaseRefused.class);
        assertThat(output).contains("The engine's tables are of release 7.23.0, not 7.24.0");
        assertThat(rows(owner)).doesNotContainKey(Schema.ENGINE_HISTORY).doesNotContainKey("flyway_schema_history");
    }

    @Test
    void oneRoleForBothIsRefused(CapturedOutput output) {
        String database = server.newDatabase();
        assertThatThrownBy(() -> MigrateCommand.run(
                        "migrate",
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + OWNER,
                        "--spring.flyway.user=" + OWNER))
                .hasRootCauseInstanceOf(DatabaseRefused.class);
        assertThat(output).contains("hai tài khoản khác nhau").contains("two different roles");
    }

    @Test
    void applicationDoesNotStartOnADatabaseThatIsBehind(CapturedOutput output) {
        String database = server.newDatabase();
        assertThatThrownBy(() -> application(database)).hasRootCauseInstanceOf(DatabaseRefused.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Hãy chạy lệnh migrate trước", "Run migrate first")
                .doesNotContain("ENGINE-03017");

        TwoRoles.migrate(database);
        TwoRoles.as(OWNER, database).update("delete from flyway_schema_history where version = '21'");
        assertThatThrownBy(() -> application(database))
                .rootCause()
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("21");
    }

    @Test
    void nodeOfTheVersionBeforeStillStartsOnWhatTheNextOneMigrated() {
        String database = server.newDatabase();
        TwoRoles.migrate(database);
        TwoRoles.as(OWNER, database).update("""
                insert into flyway_schema_history
                select installed_rank + 1, '9999', 'of the next version', type, 'V9999.sql', 0, installed_by, installed_on, 0, true
                from flyway_schema_history order by installed_rank desc limit 1""");
        Schema seen = new Schema(Flyway.configure()
                .dataSource(database, APPLICATION, "")
                .locations("classpath:db/migration", "classpath:db/vendor/postgresql")
                .load());
        assertThatCode(seen::requireMigrated).doesNotThrowAnyException();
    }

    private static void application(String database) {
        new SpringApplication(ReportChainApplication.class)
                .run(
                        "--spring.profiles.active=demo,postgres",
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + OWNER);
    }

    private static ProcessEngine madeByTheEngine(String database) {
        return ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName(database)
                .setJdbcUrl(database)
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername(OWNER)
                .setJdbcPassword("")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .buildProcessEngine();
    }

    /** As the application made them when it still did so itself. */
    private static void ownTablesAsBefore(String database) {
        Flyway.configure()
                .dataSource(database, OWNER, "")
                .locations("classpath:db/migration", "classpath:db/vendor/postgresql")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("21")
                .load()
                .migrate();
    }

    private static Map<String, List<Map<String, Object>>> rows(JdbcTemplate jdbc) {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class)
                .forEach(table -> rows.put(table, jdbc.queryForList("select * from " + table)));
        rows.values().removeIf(List::isEmpty);
        return rows;
    }

    private static List<Map<String, Object>> grants(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select table_name, privilege_type from information_schema.role_table_grants where grantee = ?"
                        + " order by table_name, privilege_type",
                APPLICATION);
    }
}
