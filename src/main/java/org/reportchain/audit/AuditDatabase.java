package org.reportchain.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole audit out of the database, as it stood at one moment. */
class AuditDatabase {

    private static final int ROWS_AT_A_TIME = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    AuditDatabase(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Walks every chain and compares it with the checkpoints; without a key there are no signatures to trust. */
    AuditReport verify(@Nullable PublicHalf key, List<Checkpoint> checkpoints) {
        ChainCheck chains = new ChainCheck(key);
        List<Fault> faults = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        inSnapshot(() -> {
            links(chains::next);
            faults.addAll(chains.faults());
            faults.addAll(wrongEnds(chains, faults));
            faults.addAll(lost());
            faults.addAll(unchained());
            faults.addAll(wrongPersons());
            waiting.add(jdbc.queryForObject("select count(*) from audit_pending", Long.class));
        });
        if (key != null) {
            faults.addAll(Checkpoints.check(checkpoints, key, chains));
        } else if (chains.links() > 0 || !checkpoints.isEmpty()) {
            faults.add(Fault.of(Fault.Kind.NO_KEY, "", 0));
        }
        return new AuditReport(
                chains.chains(),
                chains.links(),
                checkpoints.size(),
                waiting.get(0),
                key == null ? "" : key.fingerprint(),
                faults);
    }

    /** Reads together what is read within: nothing that happens meanwhile is seen. */
    void inSnapshot(Runnable reading) {
        snapshot.executeWithoutResult(status -> reading.run());
    }

    /** All links, chain by chain; duplicates too, should somebody have removed the keys that forbid them. */
    void links(Consumer<Link> reader) {
        jdbc.query(
                "select l.unit, l.position, l.event, l.previous_hash, l.hash, l.signature, " + EventRows.COLUMNS
                        + " from audit_link l left join audit_event e on e.id = l.event"
                        + " order by l.unit, l.position, l.event",
                row -> {
                    reader.accept(link(row));
                });
    }

    private List<Fault> wrongEnds(ChainCheck chains, List<Fault> known) {
        List<Fault> wrong = new ArrayList<>();
        jdbc.query("select unit, position, hash from audit_chain order by unit", row -> {
            String unit = row.getString("unit");
            Fault fault = chains.compareEnd(unit, new Checkpoint.Head(row.getLong("position"), row.getString("hash")));
            if (fault != null
                    && known.stream().noneMatch(earlier -> earlier.unit().equals(unit))) {
                wrong.add(fault);
            }
        });
        return wrong;
    }

    private List<Fault> lost() {
        return jdbc.query(
                "select p.unit, p.event from audit_pending p"
                        + " where not exists (select 1 from audit_event e where e.id = p.event) order by p.event",
                (row, number) -> new Fault(Fault.Kind.MISSING_EVENT, row.getString("unit"), 0, row.getLong("event")));
    }

    private List<Fault> unchained() {
        return jdbc.query(
                "select e.id, e.unit from audit_event e"
                        + " where not exists (select 1 from audit_link l where l.event = e.id)"
                        + " and not exists (select 1 from audit_pending p where p.event = e.id) order by e.id",
                (row, number) -> new Fault(Fault.Kind.UNCHAINED, row.getString("unit"), 0, row.getLong("id")));
    }

    private List<Fault> wrongPersons() {
        List<Fault> wrong = new ArrayList<>();
        jdbc.query("select pseudonym, person, salt from audit_person order by pseudonym", row -> {
            String pseudonym = row.getString("pseudonym");
            if (!pseudonym.equals(AuditTrail.pseudonym(row.getString("salt"), row.getString("person")))) {
                wrong.add(Fault.of(Fault.Kind.WRONG_PERSON, pseudonym, 0));
            }
        });
        return wrong;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString("unit"),
                row.getLong("position"),
                row.getLong("event"),
                EventRows.content(row),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getString("signature"));
    }
}
