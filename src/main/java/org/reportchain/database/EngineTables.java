package org.reportchain.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Makes the engine's tables by the scripts that the engine itself would use, read out of its own jar. */
class EngineTables implements JavaMigration {

    /** The engine's release; its row {@code schema.version} says "fox" in every release, and tells nothing. */
    static final String VERSION = "7.24.0";

    private static final List<Resource> SCRIPTS = List.of(
            script("engine"),
            script("history"),
            script("identity"),
            script("case.engine"),
            script("case.history"),
            script("decision.engine"),
            script("decision.history"));

    private static Resource script(String part) {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
    }

    @Override
    public void migrate(Context context) {
        SCRIPTS.forEach(script -> ScriptUtils.executeSqlScript(context.getConnection(), script));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(VERSION);
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    /** Of all scripts: a jar of the engine with others does not pass for this one. */
    @Override
    public Integer getChecksum() {
        CRC32 sum = new CRC32();
        for (Resource script : SCRIPTS) {
            try {
                sum.update(script.getContentAsByteArray());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
