package org.reportchain.fullstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The mails that an SMTP server has received. */
class Mailbox {

    private static final String DOMAIN = "@bao-cao.example";

    /** A mail, to a person of the demo. */
    record Mail(String to, String subject, String text) {

        /** The one link in it. */
        String link() {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("http"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final GreenMail server;

    Mailbox(GreenMail server) {
        this.server = server;
    }

    /** Who received a mail with that subject, sorted; somebody who received two is there twice. */
    List<String> recipients(String subject) {
        return withSubject(subject).stream().map(Mail::to).sorted().toList();
    }

    /** Waits until exactly these people have received a mail with that subject, each of them once. */
    void awaitRecipients(String subject, String... people) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(recipients(subject)).containsExactly(people));
    }

    List<Mail> withSubject(String subject) {
        return all().stream().filter(mail -> mail.subject().equals(subject)).toList();
    }

    List<Mail> all() {
        return Arrays.stream(server.getReceivedMessages()).map(Mailbox::mail).toList();
    }

    private static Mail mail(MimeMessage message) {
        try {
            InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
            BodyPart text = ((MimeMultipart) message.getContent()).getBodyPart(0);
            return new Mail(
                    to.getAddress().replace(DOMAIN, ""),
                    Objects.requireNonNull(message.getSubject()),
                    text.getContent().toString());
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(GreenMailUtil.getHeaders(message), failure);
        }
    }
}
