package org.reportchain.database;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.reportchain.text.Texts;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables in a PostgreSQL database: the engine's, then ours, each kind with a history of its own. */
class Schema {

    /** Flyway's table of what was done to the engine's tables. */
    static final String ENGINE_HISTORY = "engine_schema_history";

    private final Flyway own;
    private final DataSource database;

    /** @param own what is configured for our tables; the engine's are looked for in the same database */
    Schema(Flyway own) {
        this.own = own;
        this.database = own.getConfiguration().getDataSource();
    }

    /**
     * Brings both to the newest version; what the engine once made itself is taken over as it stands.
     *
     * @return how many migrations there were to run
     * @throws DatabaseRefused when the engine's tables are of another release
     */
    int migrate() {
        Flyway engine = engine(engineMadeItsOwn() ? EngineTables.VERSION : "0");
        return engine.migrate().migrationsExecuted + own.migrate().migrationsExecuted;
    }

    /** @throws DatabaseRefused when anything is missing, or is not what this application knows */
    void requireMigrated() {
        String faults = Stream.of(engine("0"), own)
                .map(Flyway::validateWithResult)
                .filter(result -> !result.validationSuccessful)
                .flatMap(result -> result.getAllErrorMessages().lines())
                .filter(line -> !line.startsWith("To fix this error")) // Flyway's own remedy, which is none here
                .collect(Collectors.joining("\n"));
        if (!faults.isEmpty()) {
            throw new DatabaseRefused(Texts.text("database.behind", faults), Texts.text("database.behindRemedy"));
        }
    }

    private Flyway engine(String versionOfTablesWithoutHistory) {
        return Flyway.configure()
                .dataSource(database)
                .table(ENGINE_HISTORY)
                .locations(new String[0])
                .javaMigrations(new EngineTables())
                .baselineOnMigrate(true)
                .baselineVersion(versionOfTablesWithoutHistory)
                .load();
    }

    private boolean engineMadeItsOwn() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        if (jdbc.queryForObject("select to_regclass('act_ge_schema_log')", String.class) == null) {
            return false;
        }
        String version = jdbc.queryForObject(
                "select version_ from act_ge_schema_log order by timestamp_ desc, id_ desc limit 1", String.class);
        if (!EngineTables.VERSION.equals(version)) {
            throw new DatabaseRefused(
                    Texts.text("database.otherEngine", String.valueOf(version), EngineTables.VERSION),
                    Texts.text("database.otherEngineRemedy", EngineTables.VERSION));
        }
        return true;
    }
}
