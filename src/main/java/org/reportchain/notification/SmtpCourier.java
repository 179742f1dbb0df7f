package org.reportchain.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands mail to the SMTP server of {@code spring.mail.host}. */
class SmtpCourier implements Courier {

    private final JavaMailSender sender;
    private final String from;
    private final Duration deadline;

    SmtpCourier(JavaMailSender sender, String from, Duration deadline) {
        this.sender = sender;
        this.from = from;
        this.deadline = deadline;
    }

    /**
     * Hands the mail over in a thread of its own. The timeouts of the library are for each read: a server that sends a
     * byte every few seconds never meets them. An interrupt closes the connection ({@code mail.smtp.usesocketchannels}),
     * and must not come to the thread that called, which may have a file of the database in its hands.
     */
    @Override
    public void carry(Mail mail) throws Refused, IOException {
        FutureTask<@Nullable Void> attempt = new FutureTask<>(() -> {
            hand(mail);
            return null;
        });
        Thread thread = new Thread(attempt, "smtp");
        thread.setDaemon(true);
        thread.start();
        try {
            attempt.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException(Texts.text("notification.tooSlow", deadline.toMillis() / 1000.0), slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Refused refused) {
                throw refused;
            }
            if (failure.getCause() instanceof IOException unanswered) {
                throw unanswered;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            attempt.cancel(true);
        }
    }

    private void hand(Mail mail) throws Refused, IOException {
        try {
            sender.send(new Envelope(sender.createMimeMessage().getSession(), mail, from));
        } catch (MessagingException e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        } catch (MailException e) {
            List<Exception> causes = causes(e);
            String reply = String.valueOf(causes.get(causes.size() - 1).getMessage());
            if (permanent(causes)) {
                throw new Refused(reply, e);
            }
            throw new IOException(reply, e);
        }
    }

    /**
     * Whether the server said 5xx to this recipient or to this content (RFC 5321 4.2.1). 5xx to our own address is a
     * fault of the configuration that an administrator will put right, so it is tried again.
     */
    private static boolean permanent(List<Exception> causes) {
        if (causes.stream().anyMatch(SMTPSenderFailedException.class::isInstance)) {
            return false;
        }
        return causes.stream()
                .anyMatch(cause -> (cause instanceof SMTPAddressFailedException address
                                && address.getReturnCode() >= 500)
                        || (cause instanceof SMTPSendFailedException content && content.getReturnCode() >= 500));
    }

    /** The chain from Spring's exception down to the server's reply. */
    private static List<Exception> causes(MailException exception) {
        List<Exception> causes = new ArrayList<>(List.of(exception));
        if (exception instanceof MailSendException failed && failed.getMessageExceptions().length > 0) {
            causes.add(failed.getMessageExceptions()[0]);
        } else if (exception.getCause() instanceof Exception cause) {
            causes.add(cause);
        }
        while (causes.get(causes.size() - 1) instanceof MessagingException last && last.getNextException() != null) {
            causes.add(last.getNextException());
        }
        return causes;
    }
}
