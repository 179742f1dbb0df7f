package org.reportchain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.IllegalTransactionStateException;

/** What the audit promises on either database. */
abstract class AuditContract {

    private static final AuditEvent VOTE = AuditEvent.of("COMPLETED", "006")
            .by("le.van.a", "006.secretary")
            .about("2022-H1-006", 2)
            .at("userTask_vote")
            .changed(null, "IN_FAVOUR")
            .carrying(Map.of("decision", "IN_FAVOUR", "version", 2));

    AuditFixture audit;

    abstract DataSource database();

    abstract String vendor();

    @BeforeEach
    void open(@TempDir Path folder) {
        audit = new AuditFixture(database(), vendor(), folder);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void actIsKeptWithWhoForWhomFromWhereAndOnWhat() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        new RemoteAddress().doFilter(request, new MockHttpServletResponse(), (served, response) -> audit.act(VOTE));
        audit.act(AuditEvent.of("ROUND_CLOSED", "006"));

        assertThat(rows("audit_event")).hasSize(2);
        assertThat(rows("audit_event").get(0))
                .contains(
                        entry("kind", "COMPLETED"),
                        entry("unit", "006"),
                        entry("post", "006.secretary"),
                        entry("on_behalf_of", "006"),
                        entry("origin", "10.1.2.3"),
                        entry("report", "2022-H1-006"),
                        entry("version", 2),
                        entry("step", "userTask_vote"),
                        entry("new_value", "IN_FAVOUR"),
                        entry("payload_sha256", Canonical.sha256("{\"decision\":\"IN_FAVOUR\",\"version\":2}")));
        assertThat(rows("audit_event").get(0).values()).doesNotContain("le.van.a");
        assertThat(audit.jdbc
                        .sql("select p.person from audit_person p join audit_event e on e.person = p.pseudonym")
                        .query(String.class)
                        .list())
                .containsExactly("le.van.a");
        assertThat(rows("audit_event").get(1)).contains(entry("origin", "job"));
    }

    @Test
    void rolledBackActLeavesNoEvent() {
        audit.transaction.executeWithoutResult(status -> {
            audit.trail.record(VOTE);
            status.setRollbackOnly();
        });

        assertThat(rows("audit_event")).isEmpty();
        assertThat(rows("audit_person")).isEmpty();
    }

    @Test
    void actOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> audit.trail.record(VOTE)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusedAttemptStaysWhenItsTransactionIsRolledBack() {
        audit.transaction.executeWithoutResult(status -> {
            audit.trail.recordApart(AuditEvent.of("REFUSED", null).by("le.van.a"));
            status.setRollbackOnly();
        });

        assertThat(rows("audit_event"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(entry("unit", AuditEvent.SYSTEM)));
    }

    @Test
    void recordedActsAreNeitherChangedNorDeleted() {
        audit.act(VOTE);
        audit.sequencer.chainWaiting();

        for (String act : List.of(
                "update audit_event set kind = 'REFUSED'",
                "delete from audit_event",
                "truncate table audit_event",
                "update audit_link set hash = previous_hash",
                "delete from audit_link",
                "truncate table audit_link")) {
            assertThatThrownBy(() -> audit.jdbc.sql(act).update()).as(act).isInstanceOf(DataAccessException.class);
        }
        assertThat(audit.verify().links()).isEqualTo(1);
        assertThat(audit.verify().faults()).isEmpty();
    }

    @Test
    void everyUnitHasItsOwnChain() {
        audit.act(VOTE);
        audit.act(AuditEvent.of("CLAIMED", "018"));
        audit.act(AuditEvent.of("RECALLED", "006"));
        assertThat(audit.verify().waiting()).isEqualTo(3);

        audit.sequencer.chainWaiting();

        assertThat(rows("audit_link"))
                .extracting(row -> row.get("unit") + " " + row.get("position"))
                .containsExactlyInAnyOrder("006 1", "006 2", "018 1");
        assertThat(audit.verify()).satisfies(report -> {
            assertThat(report.holds()).isTrue();
            assertThat(report.chains()).isEqualTo(2);
            assertThat(report.waiting()).isZero();
        });
    }

    @Test
    void twoSequencersAtOnceChainEachActOnce() throws Exception {
        int acts = 300;
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> ends = List.of(
                    nodes.submit(runs(start, 60, audit.sequencer()::chainWaiting)),
                    nodes.submit(runs(start, 60, audit.sequencer()::chainWaiting)),
                    nodes.submit(runs(start, acts / 2, this::someAct)),
                    nodes.submit(runs(start, acts / 2, this::someAct)));
            for (Future<Void> end : ends) {
                end.get();
            }
        } finally {
            nodes.shutdown();
        }
        audit.sequencer.chainWaiting();

        AuditReport report = audit.verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.links()).isEqualTo(acts);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void erasedPersonIsUnknownAndTheChainStillHolds() {
        audit.act(VOTE);
        audit.act(AuditEvent.of("CLAIMED", "006").by("tran.thi.b", "006.clerk"));
        audit.sequencer.chainWaiting();

        audit.trail.erase("le.van.a");
        audit.sequencer.chainWaiting();

        assertThat(rows("audit_person")).extracting(row -> row.get("person")).containsExactly("tran.thi.b");
        assertThat(rows("audit_event")).extracting(row -> row.get("kind")).contains("PERSON_ERASED");
        assertThat(audit.verify().faults()).isEmpty();
        assertThat(audit.verify().links()).isEqualTo(3);

        audit.act(VOTE);
        assertThat(audit.jdbc
                        .sql("select count(distinct person) from audit_event where kind = 'COMPLETED'")
                        .query(Long.class)
                        .single())
                .as("pseudonyms before and after")
                .isEqualTo(2);
    }

    @Test
    void anotherNameBesideAPseudonymIsSeen() {
        audit.act(VOTE);
        audit.sequencer.chainWaiting();

        audit.jdbc.sql("update audit_person set person = 'tran.thi.b'").update();

        assertThat(audit.verify().faults()).extracting(Fault::kind).containsExactly(Fault.Kind.WRONG_PERSON);
    }

    @Test
    void chainHoldsInEveryTimeZone() {
        audit.act(VOTE);
        audit.sequencer.chainWaiting();
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Asia/Ho_Chi_Minh", "America/St_Johns", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(audit.verify().faults()).as(zone).isEmpty();
            }
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(audit.jdbc
                        .sql("select occurred_at from audit_event")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(audit.clock.instant());
    }

    private void someAct() {
        audit.transaction.executeWithoutResult(status -> {
            String unit = List.of("006", "018", "021").get((int) (System.nanoTime() % 3));
            audit.trail.record(AuditEvent.of("CLAIMED", unit).by("somebody"));
        });
    }

    private static Callable<Void> runs(CyclicBarrier start, int times, Runnable act) {
        return () -> {
            start.await();
            IntStream.range(0, times).forEach(time -> act.run());
            return null;
        };
    }

    private List<Map<String, Object>> rows(String table) {
        return audit.jdbc.sql("select * from " + table + " order by 1").query().listOfRows();
    }
}
