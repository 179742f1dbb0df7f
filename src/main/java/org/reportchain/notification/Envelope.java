package org.reportchain.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A mail in its internet form: text and HTML side by side, one recipient, and a Message-ID of our own. */
class Envelope extends MimeMessage {

    private final String stableMessageId;

    Envelope(@Nullable Session session, Mail mail, String from)
            throws MessagingException, UnsupportedEncodingException {
        super(session);
        this.stableMessageId = mail.messageId();
        setFrom(sender(from));
        setRecipient(RecipientType.TO, new InternetAddress(mail.address(), mail.recipientName(), "UTF-8"));
        setSubject(mail.subject(), "UTF-8");
        setSentDate(Date.from(mail.createdAt()));
        setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.text(), "plain"));
        alternatives.addBodyPart(part(mail.html(), "html"));
        setContent(alternatives);
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", stableMessageId);
    }

    private static InternetAddress sender(String from) throws MessagingException, UnsupportedEncodingException {
        InternetAddress sender = new InternetAddress(from, true);
        sender.setPersonal(sender.getPersonal(), "UTF-8");
        return sender;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }
}
