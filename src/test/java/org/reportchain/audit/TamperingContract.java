package org.reportchain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportchain.abuse.AbuseReport;

/** Whatever the owner of a database does to the audit behind the application's back is found, and its place is named. */
abstract class TamperingContract {

    private static final int TAMPERINGS = 200;
    private static final int SEED = 24_11_2026;
    private static final List<String> UNITS = List.of("006", "018", AuditEvent.SYSTEM);
    private static final int SEEN = 12;
    private static final int LINKS = 17;

    Path folder;
    AuditFixture audit;

    abstract DataSource database();

    abstract String vendor();

    /** Takes away, in this transaction at least, what keeps the owner of the database from changing the audit. */
    abstract void disarm();

    @BeforeEach
    void recordTwoDays(@TempDir Path temporary) {
        folder = temporary;
        audit = new AuditFixture(database(), vendor(), folder);
        record(SEEN);
        audit.checkpoints.takeDaily();
        audit.clock.move(Duration.ofDays(1));
        record(LINKS - SEEN);
        assertThat(audit.verify().faults()).isEmpty();
        assertThat(audit.verify().links()).isEqualTo((long) LINKS * UNITS.size());
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void everyOneOfTwoHundredRandomTamperingsIsFoundAndItsFirstRowNamed() {
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        for (int number = 0; number < TAMPERINGS; number++) {
            Tampering way = Tampering.values()[number % Tampering.values().length];
            audit.transaction.executeWithoutResult(status -> {
                disarm();
                Tampering.Expected expected = way.apply(audit.jdbc, random, UNITS, LINKS, SEEN);
                List<Fault> faults = audit.verify().faults();
                if (faults.isEmpty() || !names(faults.get(0), expected)) {
                    missed.add(way + " at " + expected + ": " + faults);
                }
                status.setRollbackOnly();
            });
        }
        assertThat(missed).isEmpty();
        assertThat(audit.verify().faults()).as("after all was rolled back").isEmpty();
        AbuseReport.record("tamperings, " + vendor(), Map.of("tried", TAMPERINGS, "found", TAMPERINGS - missed.size()));
    }

    @Test
    void rewritingWithTheKeyIsRevealedByTheCheckpoint() {
        audit.transaction.executeWithoutResult(status -> {
            disarm();
            audit.jdbc
                    .sql("update audit_event set new_value = 'AGAINST' where id ="
                            + " (select event from audit_link where unit = '006' and position = 3)")
                    .update();
            signAnew("006");

            assertThat(audit.verify().faults()).singleElement().satisfies(fault -> {
                assertThat(fault.kind()).isEqualTo(Fault.Kind.REWRITTEN);
                assertThat(fault.unit()).isEqualTo("006");
                assertThat(fault.position()).isEqualTo(SEEN);
            });
            status.setRollbackOnly();
        });
    }

    @Test
    void chainThatIsGoneAltogetherIsRevealedByTheCheckpoint() {
        audit.transaction.executeWithoutResult(status -> {
            disarm();
            audit.jdbc.sql("delete from audit_event where unit = '018'").update();
            audit.jdbc.sql("delete from audit_link where unit = '018'").update();
            audit.jdbc.sql("delete from audit_chain where unit = '018'").update();

            assertThat(audit.verify().faults()).containsExactly(Fault.of(Fault.Kind.CUT, "018", 1));
            status.setRollbackOnly();
        });
    }

    @Test
    void actThatIsDeletedBeforeItIsChainedIsMissed() {
        audit.act(AuditEvent.of("RECALLED", "006"));
        audit.transaction.executeWithoutResult(status -> {
            disarm();
            audit.jdbc.sql("delete from audit_event where kind = 'RECALLED'").update();

            assertThat(audit.verify().faults()).extracting(Fault::kind).containsExactly(Fault.Kind.MISSING_EVENT);
            status.setRollbackOnly();
        });
    }

    @Test
    void anotherKeyDoesNotPassForOurs() throws IOException {
        Files.delete(folder.resolve("audit.key"));
        AuditKeys other = new AuditKeys(new AuditSettings(folder, null));

        assertThat(audit.database
                        .verify(other.publicHalf(), audit.folder.read())
                        .faults())
                .extracting(Fault::kind)
                .contains(Fault.Kind.LINK_FORGED, Fault.Kind.CHECKPOINT_FORGED);
    }

    private void record(int acts) {
        for (int act = 0; act < acts; act++) {
            for (String unit : UNITS) {
                audit.act(AuditEvent.of("COMPLETED", unit)
                        .by("person" + act % 5, unit + ".secretary")
                        .about("2022-H1-" + unit, 1 + act / 4)
                        .at("userTask_vote")
                        .changed(null, "IN_FAVOUR")
                        .carrying(Map.of("act", act)));
            }
            audit.sequencer.chainWaiting();
        }
    }

    private static boolean names(Fault fault, Tampering.Expected expected) {
        return fault.unit().equals(expected.unit())
                && fault.position() == expected.position()
                && Objects.equals(fault.event(), expected.event())
                && fault.sentence().contains(expected.unit());
    }

    /** What somebody does who has the database and the key. */
    private void signAnew(String unit) {
        List<Link> links = new ArrayList<>();
        audit.database.links(link -> {
            if (link.unit().equals(unit)) {
                links.add(link);
            }
        });
        String hash = Link.NOTHING;
        for (Link link : links) {
            String next = Link.hash(hash, Objects.requireNonNull(link.content()));
            audit.jdbc
                    .sql("update audit_link set previous_hash = ?, hash = ?, signature = ? where event = ?")
                    .params(hash, next, audit.keys.sign(Link.signedText(unit, link.position(), next)), link.event())
                    .update();
            hash = next;
        }
        audit.jdbc
                .sql("update audit_chain set hash = ? where unit = ?")
                .params(hash, unit)
                .update();
    }
}
