package org.reportchain.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each recorded event its place in the chain of its unit, apart from the acts, so that nobody's act waits for
 * another's.
 *
 * <p>Any number of nodes may run it: the row of a chain's end is locked while links are added to it.
 */
class Sequencer {

    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private record End(long position, String hash) {}

    private record Waiting(long event, Map<String, Object> content) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditKeys keys;

    Sequencer(JdbcClient jdbc, TransactionTemplate transaction, AuditKeys keys) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
    }

    /** Chains what is waiting; a chain that cannot be added to holds up no other. */
    @Scheduled(
            scheduler = AuditConfiguration.SCHEDULER,
            initialDelayString = "${report-chain.audit.chain-every:5s}",
            fixedDelayString = "${report-chain.audit.chain-every:5s}")
    void chainWaiting() {
        List<String> units = jdbc.sql("select distinct unit from audit_pending order by unit")
                .query(String.class)
                .list();
        for (String unit : units) {
            try {
                begin(unit);
                while (chainBatch(unit) == BATCH) {
                    LOG.debug("More than {} events wait for the chain of {}", BATCH, unit);
                }
            } catch (RuntimeException failure) {
                LOG.error("The audit chain of {} could not be continued", unit, failure);
            }
        }
    }

    /** Makes the chain's end, unless it is there; of two nodes at once one finds it made. */
    private void begin(String unit) {
        boolean begun = jdbc.sql("select count(*) from audit_chain where unit = ?")
                        .param(unit)
                        .query(Long.class)
                        .single()
                > 0;
        if (!begun) {
            try {
                jdbc.sql("insert into audit_chain (unit, hash) values (?, ?)")
                        .params(unit, Link.NOTHING)
                        .update();
            } catch (DuplicateKeyException another) {
                LOG.debug("The chain of {} was begun by another node", unit);
            }
        }
    }

    private int chainBatch(String unit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            End end = lockEnd(unit);
            List<Waiting> waiting = waiting(unit);
            for (Waiting next : waiting) {
                end = add(unit, end, next);
            }
            if (!waiting.isEmpty()) {
                jdbc.sql("update audit_chain set position = ?, hash = ? where unit = ?")
                        .params(end.position(), end.hash(), unit)
                        .update();
            }
            return waiting.size();
        }));
    }

    private End lockEnd(String unit) {
        return jdbc.sql("select position, hash from audit_chain where unit = ? for update")
                .param(unit)
                .query((row, number) -> new End(row.getLong("position"), row.getString("hash")))
                .single();
    }

    private List<Waiting> waiting(String unit) {
        return jdbc.sql("select p.event, " + EventRows.COLUMNS
                        + " from audit_pending p join audit_event e on e.id = p.event"
                        + " where p.unit = ? order by p.event limit " + BATCH)
                .param(unit)
                .query((row, number) ->
                        new Waiting(row.getLong("event"), Objects.requireNonNull(EventRows.content(row))))
                .list();
    }

    private End add(String unit, End end, Waiting next) {
        long position = end.position() + 1;
        String hash = Link.hash(end.hash(), next.content());
        jdbc.sql("""
                insert into audit_link (unit, position, event, previous_hash, hash, signature)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        unit,
                        position,
                        next.event(),
                        end.hash(),
                        hash,
                        keys.sign(Link.signedText(unit, position, hash)))
                .update();
        jdbc.sql("delete from audit_pending where event = ?")
                .param(next.event())
                .update();
        return new End(position, hash);
    }
}
