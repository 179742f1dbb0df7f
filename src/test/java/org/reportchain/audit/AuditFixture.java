package org.reportchain.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module over a real database, with the tests' own hand on its clock, its sequencer and its folder. */
class AuditFixture implements AutoCloseable {

    /** A clock that stands still until it is moved. */
    static class HandClock extends Clock {

        private Instant now = Instant.parse("2022-06-15T02:00:00.123456Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    final HandClock clock = new HandClock();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final AuditTrail trail;
    final AuditKeys keys;
    final Sequencer sequencer;
    final CheckpointFolder folder;
    final Checkpoints checkpoints;
    final AuditDatabase database;

    private final DataSource source;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    AuditFixture(DataSource source, String vendor, Path folder) {
        this.source = source;
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(manager);
        context.registerBean(DataSourceTransactionManager.class, () -> manager);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        context.register(Transactions.class, AuditTrail.class);
        context.refresh();
        trail = context.getBean(AuditTrail.class);
        AuditSettings settings = new AuditSettings(folder, null);
        keys = new AuditKeys(settings);
        sequencer = sequencer();
        this.folder = new CheckpointFolder(settings);
        checkpoints = new Checkpoints(this.folder, jdbc, transaction, keys, clock);
        database = new AuditDatabase(new JdbcTemplate(source), manager);
    }

    /** The sequencer of another node. */
    Sequencer sequencer() {
        return new Sequencer(jdbc, transaction, keys);
    }

    /** An act as it happens: in a transaction, a little later than the one before. */
    void act(AuditEvent event) {
        clock.move(Duration.ofSeconds(7));
        transaction.executeWithoutResult(status -> trail.record(event));
    }

    AuditReport verify() {
        return database.verify(keys.publicHalf(), folder.read());
    }

    @Override
    public void close() {
        context.close();
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
