package org.reportchain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LooksTest {

    private static final String REPORT = "2022-H1-006";
    private static final String BOARD = "006.propaganda";
    private static final Instant MORNING = Instant.parse("2022-06-16T02:00:00Z");

    private JdbcClient jdbc;

    @BeforeEach
    void openDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:looks" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql("set referential_integrity false").update(); // looks alone, without the report that they are at
    }

    @Test
    void whoNeverLookedHasNoEarlierVersion() {
        looksAfter(Duration.ZERO).record(REPORT, 1, "006.inspection", null);

        assertThat(looksAfter(Duration.ZERO).lastBefore(REPORT, BOARD, 2)).isEmpty();
    }

    @Test
    void openingTheNewVersionAgainStillComparesWithTheOneSeenBefore() {
        looksAfter(Duration.ZERO).record(REPORT, 1, BOARD, BOARD);
        looksAfter(Duration.ofDays(1)).record(REPORT, 2, BOARD, BOARD);
        looksAfter(Duration.ofDays(3)).record(REPORT, 4, BOARD, BOARD);

        assertThat(looksAfter(Duration.ofDays(3)).lastBefore(REPORT, BOARD, 4)).contains(2);
        assertThat(looksAfter(Duration.ofDays(3)).lastBefore(REPORT, BOARD, 1)).isEmpty();
    }

    @Test
    void pageOpenedAgainWithinTenMinutesIsTheSameLook() {
        looksAfter(Duration.ZERO).record(REPORT, 1, BOARD, null);
        looksAfter(Duration.ofMinutes(9)).record(REPORT, 1, BOARD, null);
        assertThat(looksAfter(Duration.ZERO).ofReport(REPORT)).hasSize(1);

        looksAfter(Duration.ofMinutes(9)).record(REPORT, 2, BOARD, BOARD);
        looksAfter(Duration.ofMinutes(9)).record(REPORT, 1, "006.inspection", null);
        looksAfter(Duration.ofMinutes(11)).record(REPORT, 1, BOARD, null);
        assertThat(looksAfter(Duration.ZERO).ofReport(REPORT))
                .extracting(Looks.Look::version)
                .containsExactly(1, 2, 1, 1);
    }

    private Looks looksAfter(Duration time) {
        return new Looks(jdbc, Clock.fixed(MORNING.plus(time), ZoneOffset.UTC));
    }
}
