package org.reportchain.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** A node whose clock is off gets no work. */
class ClockHealthTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcTemplate database =
            new JdbcTemplate(JdbcConnectionPool.create("jdbc:h2:mem:clock" + NEXT.incrementAndGet(), "sa", ""));

    @ParameterizedTest
    @ValueSource(ints = {-3600, -60, 60, 3600})
    void nodeWhoseClockIsOffIsDown(int seconds) {
        assertThat(status(seconds)).isEqualTo(Status.DOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 4})
    void nodeWithinFiveSecondsIsUp(int seconds) {
        assertThat(status(seconds)).isEqualTo(Status.UP);
    }

    @Test
    void nodeThatCannotAskIsDown() {
        JdbcTemplate gone = new JdbcTemplate(JdbcConnectionPool.create("jdbc:h2:tcp://localhost:1/none", "sa", ""));
        assertThat(new ClockHealthIndicator(gone).health().getStatus()).isEqualTo(Status.DOWN);
    }

    private Status status(int seconds) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
        return new ClockHealthIndicator(database, clock).health().getStatus();
    }
}
