package org.reportchain.notification;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people are to be told; delivery happens apart and never fails a step. */
@Service
public class Notifications {

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

    /** Puts a notification that was given up back in the queue, to the address it has. */
    @Transactional
    public boolean resend(long id) {
        return outbox.undelivered(id).map(row -> resend(row, row.address())).orElse(false);
    }

    /** Puts a notification that was given up back in the queue, to a corrected address. */
    @Transactional
    public boolean resend(long id, String address) {
        return outbox.undelivered(id).map(row -> resend(row, address)).orElse(false);
    }

    private boolean resend(Notification row, @Nullable String address) {
        String problem = Addresses.problem(new Recipient(row.recipient(), row.recipientName(), address));
        return problem == null && address != null && outbox.restart(row, address);
    }
}
