package org.reportchain.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of notifications: rows come in with a step and go out by lease. */
@Repository
class Outbox {

    /** A sender that died holds its row no longer than this. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 50;

    // Not "on conflict", which H2 lacks; and no failed insert, which would spoil the step's transaction on PostgreSQL.
    // Two steps that record the same thing at the same moment: the later one fails on the unique key and is repeated.
    private static final String ADD = """
            insert into notification (dedup_key, event, report_id, task_id, recipient, recipient_name, address, subject,
              body_text, body_html, message_id, state, reason, attempts, next_attempt_at, created_at)
            select cast(:key as varchar), cast(:event as varchar), cast(:report as varchar), cast(:task as varchar),
              cast(:recipient as varchar), cast(:name as varchar), cast(:address as varchar), cast(:subject as varchar),
              cast(:text as varchar), cast(:html as varchar), cast(:messageId as varchar), cast(:state as varchar),
              cast(:reason as varchar), 0, cast(:next as timestamp with time zone),
              cast(:now as timestamp with time zone)
            where not exists (select 1 from notification where dedup_key = cast(:key as varchar))
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A notification as it comes in.
     *
     * @param reason why it is not sent, in the state {@link NotificationState#NOT_SENT}
     */
    record Entry(
            String key,
            String messageId,
            NotificationEvent event,
            @Nullable String reportId,
            @Nullable String taskId,
            Recipient recipient,
            MailTemplates.Rendered rendered,
            NotificationState state,
            @Nullable String reason) {}

    /** What sets a notification apart from all others. */
    static String key(NotificationEvent event, String occasion, Recipient recipient) {
        String key = event + "\n" + occasion + "\n" + recipient.person();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /** Adds a row unless the key is there. */
    void add(Entry entry) {
        OffsetDateTime now = time(clock.instant());
        Recipient recipient = entry.recipient();
        jdbc.sql(ADD)
                .param("key", entry.key())
                .param("event", entry.event().name())
                .param("report", entry.reportId())
                .param("task", entry.taskId())
                .param("recipient", recipient.person())
                .param("name", Plain.line(recipient.name()))
                .param("address", recipient.address() == null ? null : Plain.line(recipient.address()))
                .param("subject", entry.rendered().subject())
                .param("text", entry.rendered().text())
                .param("html", entry.rendered().html())
                .param("messageId", entry.messageId())
                .param("state", entry.state().name())
                .param("reason", entry.reason())
                .param("next", entry.state() == NotificationState.NOT_SENT ? null : now)
                .param("now", now)
                .update();
    }

    /** What waits for a digest, oldest first. */
    List<Notification> keptForDigest() {
        return jdbc.sql("select * from notification where state = 'IN_DIGEST' and next_attempt_at is not null"
                        + " order by created_at, id")
                .query(Outbox::notification)
                .list();
    }

    /** Notes that a digest has told what was kept for it. */
    void told(List<Notification> kept) {
        if (!kept.isEmpty()) {
            jdbc.sql("update notification set next_attempt_at = null, sent_at = :now where id in (:ids)")
                    .param("now", time(clock.instant()))
                    .param("ids", kept.stream().map(Notification::id).toList())
                    .update();
        }
    }

    /** Mails at once what a person's next digest would have told. */
    void release(String person) {
        jdbc.sql("update notification set state = 'WAITING'"
                        + " where recipient = :person and state = 'IN_DIGEST' and next_attempt_at is not null")
                .param("person", person)
                .update();
    }

    List<Notification> ofReport(String reportId) {
        return jdbc.sql("select * from notification where report_id = :report order by created_at, id")
                .param("report", reportId)
                .query(Outbox::notification)
                .list();
    }

    Optional<Notification> ofReport(String reportId, long id) {
        return jdbc.sql("select * from notification where report_id = :report and id = :id")
                .param("report", reportId)
                .param("id", id)
                .query(Outbox::notification)
                .optional();
    }

    List<Resent> resentOfReport(String reportId) {
        return jdbc.sql("select n.event, n.recipient_name, r.reason, r.person, r.resent_at from notification_resent r"
                        + " join notification n on n.id = r.notification where n.report_id = :report order by r.id")
                .param("report", reportId)
                .query((row, number) -> new Resent(
                        NotificationEvent.valueOf(row.getString("event")),
                        row.getString("recipient_name"),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("resent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Begins the delivery of a row anew; false when it is not one that was given up or never begun. */
    @Transactional
    boolean restart(Notification row, String address, String reason, String person) {
        OffsetDateTime now = time(clock.instant());
        boolean restarted =
                jdbc.sql("update notification set state = 'WAITING', address = :address, reason = null, attempts = 0,"
                                        + " next_attempt_at = :now, leased_until = null"
                                        + " where id = :id and state in ('FAILED', 'NOT_SENT')")
                                .param("address", address)
                                .param("now", now)
                                .param("id", row.id())
                                .update()
                        == 1;
        if (restarted) {
            jdbc.sql("insert into notification_resent (notification, address, reason, person, resent_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(row.id(), address, reason, person, now)
                    .update();
            audit.record(AuditEvent.of("MAIL_RESENT", null)
                    .by(person)
                    .about(row.reportId(), null)
                    .changed(null, messageId(row.id()))
                    .carrying(Map.of("address", address, "reason", reason)));
            events.publishEvent(new Undelivered.Restarted(row));
        }
        return restarted;
    }

    /** The rows whose time has come and which nobody holds, longest waiting first. */
    List<Mail> due() {
        return jdbc.sql("select * from notification where state = 'WAITING' and next_attempt_at <= :now"
                        + " and (leased_until is null or leased_until <= :now)"
                        + " order by next_attempt_at, id limit " + BATCH)
                .param("now", time(clock.instant()))
                .query(Outbox::mail)
                .list();
    }

    /** Takes hold of a row and counts the attempt; false when another sender was faster. */
    boolean lease(Mail mail) {
        Instant now = clock.instant();
        return jdbc.sql("update notification set leased_until = :until, attempts = attempts + 1"
                                + " where id = :id and state = 'WAITING' and attempts = :attempts"
                                + " and (leased_until is null or leased_until <= :now)")
                        .param("until", time(now.plus(LEASE)))
                        .param("id", mail.id())
                        .param("attempts", mail.attempts())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    void sent(Mail mail) {
        jdbc.sql("update notification set state = 'SENT', reason = null, next_attempt_at = null, leased_until = null,"
                        + " sent_at = :now where id = :id")
                .param("now", time(clock.instant()))
                .param("id", mail.id())
                .update();
    }

    /** Plans the next attempt, unless the lease ran out and another sender holds the row. */
    void retry(Mail mail, Instant next, String reason) {
        release(mail, NotificationState.WAITING, time(next), reason);
    }

    /** Gives the row up, unless the lease ran out and another sender holds it. */
    @Transactional
    void fail(Mail mail, String reason) {
        if (release(mail, NotificationState.FAILED, null, reason)) {
            audit.record(AuditEvent.of("MAIL_FAILED", null).changed(null, mail.messageId()));
            events.publishEvent(new Undelivered.GivenUp(row(mail.id())));
        }
    }

    private Notification row(long id) {
        return jdbc.sql("select * from notification where id = :id")
                .param("id", id)
                .query(Outbox::notification)
                .single();
    }

    private String messageId(long id) {
        return jdbc.sql("select message_id from notification where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private boolean release(Mail mail, NotificationState state, @Nullable OffsetDateTime next, String reason) {
        return jdbc.sql("update notification set state = :state, reason = :reason, next_attempt_at = :next,"
                                + " leased_until = null where id = :id and state = 'WAITING' and attempts = :attempts")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("next", next)
                        .param("id", mail.id())
                        .param("attempts", mail.attempts() + 1)
                        .update()
                == 1;
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("report_id"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                row.getString("message_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getLong("id"),
                NotificationEvent.valueOf(row.getString("event")),
                row.getString("report_id"),
                row.getString("task_id"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("address"),
                row.getString("subject"),
                NotificationState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
