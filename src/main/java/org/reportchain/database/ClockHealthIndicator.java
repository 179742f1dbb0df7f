package org.reportchain.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A node is not ready while its clock is more than five seconds off the database's: timers, locks of jobs and leases of
 * mails are told by the nodes' own clocks, and nodes that disagree do the same work twice.
 */
@Component
class ClockHealthIndicator extends AbstractHealthIndicator {

    private static final Duration TOLERATED = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(ClockHealthIndicator.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    @Autowired
    ClockHealthIndicator(JdbcTemplate jdbc) {
        this(jdbc, Clock.systemUTC()); // the one that the engine reads
    }

    ClockHealthIndicator(JdbcTemplate jdbc, Clock clock) {
        super("The database's clock could not be read");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Instant asked = clock.instant();
        Instant database = Objects.requireNonNull(jdbc.queryForObject("select current_timestamp", OffsetDateTime.class))
                .toInstant();
        Instant answered = clock.instant();
        // A database that takes long to answer is slow, not wrong.
        if (database.isBefore(asked.minus(TOLERATED)) || database.isAfter(answered.plus(TOLERATED))) {
            LOG.error(
                    "This node's clock says {}, the database's {}: set it right, the node is not ready",
                    asked,
                    database);
            builder.down();
        } else {
            builder.up();
        }
    }
}
