package org.reportchain.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

/**
 * Where links lead and how mail leaves.
 *
 * @param baseUrl the address under which people reach the application, without {@code /camunda}
 */
@ConfigurationProperties("report-chain")
record MailSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue Mail mail) {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    /**
     * How mail leaves.
     *
     * @param from the sender of every mail
     * @param folder where mails are written while no SMTP server is configured
     * @param deadline how long an SMTP server may take to accept one mail, from the first byte to the last
     */
    record Mail(
            @DefaultValue("bao-cao@report-chain.example") String from,
            @DefaultValue("data/mail") Path folder,
            @DefaultValue("30s") Duration deadline) {

        Mail {
            if (deadline.toMillis() <= 0 || deadline.compareTo(Outbox.LEASE) >= 0) {
                throw new IllegalArgumentException("report-chain.mail.deadline must be more than nothing and less than "
                        + Outbox.LEASE + ", after which another node takes the mail, but is " + deadline);
            }
        }
    }

    MailSettings {
        if (baseUrl.getHost() == null || !("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))) {
            throw new IllegalArgumentException("report-chain.base-url must be like https://bao-cao.example, but is "
                    + baseUrl + ": every mail's link begins with it");
        }
        try {
            new InternetAddress(mail.from(), true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "report-chain.mail.from must be a mail address, but is " + mail.from(), e);
        }
    }

    /** The page of the task in Tasklist, or the report's page when there is no task. */
    String link(String reportId, @Nullable String taskId) {
        return taskId == null
                ? page("bao-cao/" + UriUtils.encode(reportId, StandardCharsets.UTF_8))
                : page("?task=" + UriUtils.encode(taskId, StandardCharsets.UTF_8));
    }

    /** A page of Tasklist: {@code viec}. */
    String page(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + TASKLIST + path;
    }

    /** The Message-ID of a notification: the same however often it is sent, so that a repeated mail is seen as one. */
    String messageId(String dedupKey) {
        return "<" + dedupKey + "@" + baseUrl.getHost() + ">";
    }
}
