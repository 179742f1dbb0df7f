package org.reportchain.notification;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people are to be told; delivery happens apart and never fails a step. */
@Service
public class Notifications {

    private static final int LONGEST_REASON = 500;

    private final Outbox outbox;
    private final Preferences preferences;
    private final MailTemplates templates;
    private final MailSettings settings;

    Notifications(Outbox outbox, Preferences preferences, MailTemplates templates, MailSettings settings) {
        this.outbox = outbox;
        this.preferences = preferences;
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * Records one notification for each person, in the caller's transaction, unless they do not want this kind.
     *
     * <p>The same event of the same occasion reaches a person once, however often it is called. A person without a
     * usable address gets a row that says so, in the state {@link NotificationState#NOT_SENT}.
     */
    @Transactional
    public void notify(Message message, Collection<Recipient> recipients) {
        Preferences.Chosen chosen =
                preferences.of(recipients.stream().map(Recipient::person).toList());
        for (Recipient recipient : recipients) {
            Choice choice = chosen.of(recipient.person(), message.event());
            if (choice != Choice.OFF) {
                record(message, recipient, choice);
            }
        }
    }

    private void record(Message message, Recipient recipient, Choice choice) {
        String key = Outbox.key(message.event(), message.occasion(), recipient);
        String problem = Addresses.problem(recipient);
        outbox.add(new Outbox.Entry(
                key,
                settings.messageId(key),
                message.event(),
                message.reportId(),
                message.taskId(),
                recipient,
                templates.render(message, recipient),
                state(choice, problem),
                problem));
    }

    private static NotificationState state(Choice choice, @Nullable String problem) {
        if (problem != null) {
            return NotificationState.NOT_SENT;
        }
        return choice == Choice.DIGEST ? NotificationState.IN_DIGEST : NotificationState.WAITING;
    }

    /** All notifications about a report, oldest first. */
    @Transactional(readOnly = true)
    public List<Notification> ofReport(String reportId) {
        return outbox.ofReport(reportId);
    }

    /** Every time that a mail about a report was sent again, oldest first. */
    @Transactional(readOnly = true)
    public List<Resent> resentOfReport(String reportId) {
        return outbox.resentOfReport(reportId);
    }

    /**
     * Puts a mail about a report that was given up, or never begun, back in the queue as it was written.
     *
     * @param address where to; it takes the place of the one that the mail had
     * @param person who orders it, and is named in the audit
     * @throws Refusal not found, when the report has no such mail; conflict, when it is on its way or has arrived;
     *     invalid, without a reason or a usable address
     */
    @Transactional
    public void resend(String reportId, long id, @Nullable String address, @Nullable String reason, String person) {
        Notification mail =
                outbox.ofReport(reportId, id).orElseThrow(() -> Refusal.notFound("notification.resend.unknown"));
        String kept = reason(reason);
        String to = usable(mail, address);
        if (!outbox.restart(mail, to, kept, person)) {
            Notification now = outbox.ofReport(reportId, id).orElse(mail);
            throw Refusal.conflict(
                    "notification.resend.notGivenUp",
                    now.recipientName(),
                    now.state().label());
        }
    }

    private static String reason(@Nullable String typed) {
        String reason = typed == null ? "" : Plain.line(typed);
        if (reason.isEmpty()) {
            throw Refusal.invalid("notification.resend.reasonMissing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw Refusal.invalid("notification.resend.reasonTooLong", String.valueOf(LONGEST_REASON));
        }
        return reason;
    }

    private static String usable(Notification mail, @Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.isEmpty()) {
            throw Refusal.invalid("notification.resend.addressMissing", mail.recipientName());
        }
        if (!Addresses.valid(address)) {
            throw Refusal.invalid("notification.resend.badAddress", Plain.line(address));
        }
        return address;
    }
}
