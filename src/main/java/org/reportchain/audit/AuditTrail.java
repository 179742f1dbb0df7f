package org.reportchain.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where acts are recorded: with the act, in its own transaction, so that both happen or neither does. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<StandIns> standIns;
    private final SecureRandom random = new SecureRandom();

    AuditTrail(JdbcClient jdbc, Clock clock, ObjectProvider<StandIns> standIns) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.standIns = standIns;
    }

    /**
     * Records an act.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    public void record(AuditEvent event) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into audit_event (occurred_at, kind, unit, person, post, on_behalf_of, origin, report, version,
                                         step, old_value, new_value, payload_sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        now().atOffset(ZoneOffset.UTC),
                        event.kind(),
                        event.unit(),
                        event.person() == null ? null : pseudonym(event.person()),
                        event.post(),
                        onBehalfOf(event),
                        RemoteAddress.ofThisAct(),
                        event.report(),
                        event.version(),
                        event.step(),
                        event.oldValue(),
                        event.newValue(),
                        event.payload())
                .update(key, "id");
        jdbc.sql("insert into audit_pending (event, unit) values (?, ?)")
                .params(Objects.requireNonNull(key.getKey()).longValue(), event.unit())
                .update();
    }

    /** Records, in a transaction of its own, an attempt whose transaction is rolled back or never began. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(AuditEvent event) {
        record(event);
    }

    /** The name under which the chain knows a person; a person who was erased and acts again gets a new one. */
    public String pseudonym(String person) {
        @Nullable
        String known = jdbc.sql("select min(pseudonym) from audit_person where person = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElse(null);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        String pseudonym = pseudonym(salt, person);
        jdbc.sql("insert into audit_person (pseudonym, person, salt) values (?, ?, ?)")
                .params(pseudonym, person, salt)
                .update();
        return pseudonym;
    }

    /** Forgets who a person was: the acts stay, and the chain still holds. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void erase(String person) {
        List<String> pseudonyms = jdbc.sql("select pseudonym from audit_person where person = ? order by pseudonym")
                .param(person)
                .query(String.class)
                .list();
        jdbc.sql("delete from audit_person where person = ?").param(person).update();
        pseudonyms.forEach(pseudonym ->
                record(AuditEvent.of("PERSON_ERASED", AuditEvent.SYSTEM).changed(pseudonym, null)));
    }

    static String pseudonym(String salt, String person) {
        return Canonical.sha256(salt + person);
    }

    /** Of a substitute, the pseudonym of the holder; of everybody else, what the event says. */
    private @Nullable String onBehalfOf(AuditEvent event) {
        StandIns known = standIns.getIfAvailable();
        if (known == null || event.person() == null || event.post() == null) {
            return event.onBehalfOf();
        }
        return known.holderFor(event.person(), event.post())
                .map(this::pseudonym)
                .orElse(event.onBehalfOf());
    }

    /** To the microsecond: PostgreSQL keeps no more, and the hash is taken of what can be read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
