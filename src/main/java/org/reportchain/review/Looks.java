package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who has looked at which version of a report, so that each person can be shown what changed since. */
@Service
@Transactional
public class Looks {

    /** Somebody who opens the same page again within this time is still looking. */
    static final Duration ONE_LOOK = Duration.ofMinutes(10);

    /** One look; without a post when the report was read outside a task. */
    public record Look(
            String report,
            int version,
            String person,
            @Nullable String post,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a person looks at a version, at most once in ten minutes. */
    public void record(String report, int version, String person, @Nullable String post) {
        Instant now = clock.instant();
        boolean stillLooking = ofPerson(report, person).stream()
                .anyMatch(look -> look.version() == version && look.at().isAfter(now.minus(ONE_LOOK)));
        if (!stillLooking) {
            jdbc.sql("insert into report_look (report, version, person, post, looked_at) values (?, ?, ?, ?, ?)")
                    .params(report, version, person, post, utc(now))
                    .update();
        }
    }

    /**
     * The version that a person saw last of those before a given one. A look at that one itself does not count, so that who opens
     * a task again, or claims it, is still shown what changed.
     */
    public Optional<Integer> lastBefore(String report, String person, int version) {
        return ofPerson(report, person).stream()
                .map(Look::version)
                .filter(seen -> seen < version)
                .max(Integer::compare);
    }

    /** Every look at a report, the earliest first. */
    public List<Look> ofReport(String report) {
        return jdbc.sql("select * from report_look where report = ? order by id")
                .param(report)
                .query(Looks::look)
                .list();
    }

    private List<Look> ofPerson(String report, String person) {
        return jdbc.sql("select * from report_look where report = ? and person = ? order by id")
                .params(report, person)
                .query(Looks::look)
                .list();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                row.getString("report"),
                row.getInt("version"),
                row.getString("person"),
                row.getString("post"),
                instant(row, "looked_at"));
    }
}
