package org.reportchain.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database that has been in use is brought to the newest schema with every row as it was. */
class MigrationsTest {

    private static final String VERSION_IN_USE = "6";

    @Test
    void rowsOfTheVersionInUseSurviveOnH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1");
        rowsSurvive(database, "h2");
    }

    @Test
    void rowsOfTheVersionInUseSurviveOnPostgres() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            rowsSurvive(server.getPostgresDatabase(), "postgresql");
        }
    }

    private static void rowsSurvive(DataSource database, String vendor) {
        Flyway.configure().dataSource(database).target(VERSION_IN_USE).load().migrate();
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("migration/data-of-version-6.sql"))
                .execute(database);
        Map<String, List<Map<String, Object>>> before = rows(database);
        assertThat(before.values()).flatExtracting(rows -> rows).hasSize(19);

        Flyway newest = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load();
        newest.migrate();

        assertThat(newest.info().pending()).isEmpty();
        Map<String, List<Map<String, Object>>> after = rows(database);
        before.forEach((table, rows) -> assertThat(onlyColumnsOf(rows.get(0), after.get(table)))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(rows));
    }

    /** Rows without the columns that were added since. */
    private static List<Map<String, Object>> onlyColumnsOf(
            Map<String, Object> old, @Nullable List<Map<String, Object>> rows) {
        return Objects.requireNonNull(rows).stream()
                .map(row -> {
                    Map<String, Object> same = new LinkedHashMap<>(row);
                    same.keySet().retainAll(old.keySet());
                    return same;
                })
                .toList();
    }

    /** The rows of every table of ours that has any. */
    private static Map<String, List<Map<String, Object>>> rows(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                                + " and lower(table_name) <> 'flyway_schema_history'",
                        String.class)
                .forEach(table -> rows.put(table, jdbc.queryForList("select * from \"" + table + "\"")));
        rows.values().removeIf(List::isEmpty);
        return rows;
    }
}
