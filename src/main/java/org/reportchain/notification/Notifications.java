package org.reportchain.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people are to be told; delivery happens apart and never fails a step. */
@Service
public class Notifications {

    private final Outbox outbox;
    private final MailTemplates templates;
    private final MailSettings settings;

    Notifications(Outbox outbox, MailTemplates templates, MailSettings settings) {
        this.outbox = outbox;
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * Records one notification for each person, in the caller's transaction.
     *
     * <p>The same event of the same occasion reaches a person once, however often it is called. A person without a
     * usable address gets a row that says so, in the state {@link NotificationState#NOT_SENT}.
     */
    @Transactional
    public void notify(Message message, Collection<Recipient> recipients) {
        for (Recipient recipient : recipients) {
            String key = key(message, recipient);
            MailTemplates.Rendered rendered = templates.render(message, recipient);
            outbox.add(key, settings.messageId(key), message, recipient, rendered, Addresses.problem(recipient));
        }
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
        return problem == null && address != null && outbox.restart(row.id(), address);
    }

    private static String key(Message message, Recipient recipient) {
        String key = message.event() + "\n" + message.occasion() + "\n" + recipient.person();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
