package org.reportchain.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server with the two roles of production, neither of them a superuser, and databases of the first. */
public class TwoRoles implements AutoCloseable {

    public static final String OWNER = "report_chain_owner";
    static final String APPLICATION = "report_chain_app";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final EmbeddedPostgres server;
    private final JdbcTemplate superuser;

    public TwoRoles() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        superuser = new JdbcTemplate(server.getPostgresDatabase());
        superuser.execute("create role " + OWNER + " login");
        superuser.execute("create role " + APPLICATION + " login");
    }

    /** The address of a new, empty database. */
    public String newDatabase() {
        String name = "report_chain_" + NEXT.incrementAndGet();
        superuser.execute("create database " + name + " owner " + OWNER);
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    public static JdbcTemplate as(String role, String database) {
        return new JdbcTemplate(new DriverManagerDataSource(database, role, ""));
    }

    /** Runs the command as an administrator does. */
    public static void migrate(String database) {
        MigrateCommand.run(
                "migrate",
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + APPLICATION,
                "--spring.flyway.user=" + OWNER);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
