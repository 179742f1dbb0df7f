package org.reportchain.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a checkpoint a day and keeps each in a file of its own, to be copied to where nobody here can change it. */
class Checkpoints {

    private final CheckpointFolder folder;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditKeys keys;
    private final Clock clock;

    Checkpoints(
            CheckpointFolder folder, JdbcClient jdbc, TransactionTemplate transaction, AuditKeys keys, Clock clock) {
        this.folder = folder;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes today's checkpoint, unless there is one or nothing has ever been chained. */
    @Scheduled(
            scheduler = AuditConfiguration.SCHEDULER,
            initialDelayString = "${report-chain.audit.checkpoint-check-every:10m}",
            fixedDelayString = "${report-chain.audit.checkpoint-check-every:10m}")
    void takeDaily() {
        if (isDue()) {
            transaction.executeWithoutResult(status -> {
                Map<String, Checkpoint.Head> heads = lockHeads();
                // Once more: a node that shares the folder may have held the lock until now.
                if (!heads.isEmpty() && isDue()) {
                    take(heads);
                }
            });
        }
    }

    private boolean isDue() {
        List<Checkpoint> taken = folder.read();
        if (taken.isEmpty()) {
            return true;
        }
        Instant last = Instant.parse(taken.get(taken.size() - 1).takenAt());
        return last.atZone(clock.getZone()).toLocalDate().isBefore(LocalDate.now(clock));
    }

    private Map<String, Checkpoint.Head> lockHeads() {
        Map<String, Checkpoint.Head> heads = new TreeMap<>();
        jdbc.sql("select unit, position, hash from audit_chain order by unit for update")
                .query(row -> {
                    heads.put(
                            row.getString("unit"), new Checkpoint.Head(row.getLong("position"), row.getString("hash")));
                });
        return heads;
    }

    private void take(Map<String, Checkpoint.Head> heads) {
        List<Checkpoint> taken = folder.read();
        String previous = taken.isEmpty()
                ? Link.NOTHING
                : Canonical.sha256(taken.get(taken.size() - 1).text());
        long number = taken.isEmpty() ? 1 : taken.get(taken.size() - 1).number() + 1;
        folder.write(new Checkpoint(number, clock.instant().toString(), previous, heads, "").signed(keys));
    }

    /** Finds what is wrong with a row of checkpoints, and where chains are not as they saw them. */
    static List<Fault> check(List<Checkpoint> checkpoints, PublicHalf key, ChainCheck chains) {
        List<Fault> faults = new ArrayList<>();
        String previous = Link.NOTHING;
        long expected = 1;
        for (Checkpoint checkpoint : checkpoints) {
            long number = checkpoint.number();
            if (number != expected) {
                faults.add(Fault.of(Fault.Kind.CHECKPOINT_MISSING, "", expected));
            } else if (!checkpoint.previous().equals(previous)) {
                faults.add(Fault.of(Fault.Kind.CHECKPOINT_NOT_FOLLOWING, "", number));
            }
            if (key.signed(checkpoint.text(), checkpoint.signature())) {
                compare(checkpoint, chains, faults);
            } else {
                faults.add(Fault.of(Fault.Kind.CHECKPOINT_FORGED, "", number));
            }
            expected = number + 1;
            previous = Canonical.sha256(checkpoint.text());
        }
        return faults;
    }

    /** Names a chain once, at the earliest checkpoint that it contradicts. */
    private static void compare(Checkpoint checkpoint, ChainCheck chains, List<Fault> faults) {
        checkpoint.heads().forEach((unit, head) -> {
            Fault fault = chains.compare(unit, head);
            if (fault != null
                    && faults.stream().noneMatch(earlier -> earlier.unit().equals(unit))) {
                faults.add(fault);
            }
        });
    }
}
