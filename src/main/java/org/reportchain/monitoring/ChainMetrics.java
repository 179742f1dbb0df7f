package org.reportchain.monitoring;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What waits in the chain, read from the database when it is asked for; every node says the same.
 *
 * <p>Three queries that count rows of what is under way, never of what is over; at most once in ten seconds, and given up
 * after five. When the database does not answer, these metrics are missing and all others are there.
 */
@Component
class ChainMetrics implements MultiCollector {

    static final Duration KEPT = Duration.ofSeconds(10);

    private static final int LONGEST_SECONDS = 5;

    private static final String TASKS = """
            select t.TASK_DEF_KEY_ as step, coalesce(r.state, 'NONE') as state, count(*) as many, min(t.CREATE_TIME_) as oldest
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            left join report r on r.id = e.BUSINESS_KEY_
            group by t.TASK_DEF_KEY_, coalesce(r.state, 'NONE')
            order by 1, 2""";

    private static final String MAILS = """
            select count(case when state = 'WAITING' then 1 end) as waiting,
              min(case when state = 'WAITING' then created_at end) as oldest,
              count(case when state = 'FAILED' then 1 end) as failed
            from notification where state in ('WAITING', 'FAILED')""";

    private static final String JOBS = """
            select count(case when RETRIES_ > 0 then 1 end) as failed, count(case when RETRIES_ = 0 then 1 end) as stuck
            from ACT_RU_JOB where RETRIES_ = 0 or EXCEPTION_MSG_ is not null""";

    private static final Logger LOG = LoggerFactory.getLogger(ChainMetrics.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private MetricSnapshots last = new MetricSnapshots();
    private Instant readAt = Instant.MIN;

    ChainMetrics(DataSource database, Clock clock, ObjectProvider<PrometheusRegistry> registry) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setQueryTimeout(LONGEST_SECONDS);
        this.clock = clock;
        registry.ifAvailable(known -> known.register(this));
    }

    @Override
    public synchronized MetricSnapshots collect() {
        Instant now = clock.instant();
        if (!now.isBefore(readAt.plus(KEPT))) {
            readAt = now;
            last = read(now);
        }
        return last;
    }

    private MetricSnapshots read(Instant now) {
        try {
            return new MetricSnapshots(Stream.of(tasks(now), mails(now), jobs())
                    .flatMap(List::stream)
                    .toArray(MetricSnapshot[]::new));
        } catch (DataAccessException failure) {
            LOG.warn("No metrics of the chain: {}", failure.getClass().getSimpleName());
            return new MetricSnapshots();
        }
    }

    private List<GaugeSnapshot> tasks(Instant now) {
        GaugeSnapshot.Builder open = gauge("report_chain_tasks_open", "Open tasks by step and state of the report");
        GaugeSnapshot.Builder oldest = gauge(
                "report_chain_task_oldest_age_seconds", "Age of the oldest open task by step and state of the report");
        jdbc.query(TASKS, row -> {
            Labels labels = Labels.of("step", row.getString("step"), "state", row.getString("state"));
            open.dataPoint(point(labels, row.getLong("many")));
            oldest.dataPoint(point(labels, age(row.getTimestamp("oldest"), now)));
        });
        return List.of(open.build(), oldest.build());
    }

    private List<GaugeSnapshot> mails(Instant now) {
        List<GaugeSnapshot> gauges = new ArrayList<>();
        jdbc.query(MAILS, row -> {
            gauges.add(single("report_chain_mails_waiting", "Mails not yet delivered", row.getLong("waiting")));
            gauges.add(single(
                    "report_chain_mail_oldest_age_seconds",
                    "Age of the oldest mail not yet delivered",
                    age(row.getTimestamp("oldest"), now)));
            gauges.add(single("report_chain_mails_failed", "Mails given up and not sent again", row.getLong("failed")));
        });
        return gauges;
    }

    private List<GaugeSnapshot> jobs() {
        List<GaugeSnapshot> gauges = new ArrayList<>();
        jdbc.query(JOBS, row -> {
            gauges.add(single("report_chain_jobs_failed", "Jobs that failed and try again", row.getLong("failed")));
            gauges.add(single("report_chain_jobs_without_retries", "Jobs that gave up", row.getLong("stuck")));
        });
        return gauges;
    }

    private static GaugeSnapshot single(String name, String help, double value) {
        return gauge(name, help).dataPoint(point(Labels.EMPTY, value)).build();
    }

    private static GaugeSnapshot.Builder gauge(String name, String help) {
        return GaugeSnapshot.builder().name(name).help(help);
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static double age(@Nullable Timestamp since, Instant now) {
        return since == null ? 0 : Duration.between(since.toInstant(), now).toMillis() / 1000.0;
    }
}
