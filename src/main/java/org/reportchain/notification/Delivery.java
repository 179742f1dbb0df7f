package org.reportchain.notification;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.scheduling.annotation.Scheduled;

/** Delivers what the outbox holds: at least once, each time with the same Message-ID. */
class Delivery {

    /** How long to wait after the first, second, ... failed attempt; after one more, the mail is given up. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Outbox outbox;
    private final Courier courier;
    private final Clock clock;

    Delivery(Outbox outbox, Courier courier, Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
    }

    /** No transaction spans a delivery: the lease, the sending and its outcome are three separate acts. */
    @Scheduled(
            scheduler = NotificationConfiguration.SCHEDULER,
            initialDelayString = "${report-chain.mail.poll-every:1s}",
            fixedDelayString = "${report-chain.mail.poll-every:1s}")
    void deliverDue() {
        outbox.due().stream().filter(outbox::lease).forEach(this::deliver);
    }

    private void deliver(Mail mail) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable("report", Objects.requireNonNullElse(mail.reportId(), ""))) {
            attempt(mail);
        }
    }

    private void attempt(Mail mail) {
        try {
            courier.carry(mail);
        } catch (Courier.Refused e) {
            giveUp(mail, Texts.text("notification.refused", mail.address(), detail(e)), e);
            return;
        } catch (IOException | RuntimeException e) {
            tryLater(mail, e);
            return;
        }
        outbox.sent(mail);
    }

    private void tryLater(Mail mail, Exception failure) {
        int failed = mail.attempts() + 1;
        if (failed > BACK_OFF.size()) {
            giveUp(mail, Texts.text("notification.givenUp", String.valueOf(failed), detail(failure)), failure);
            return;
        }
        Instant next = clock.instant().plus(BACK_OFF.get(failed - 1));
        String at = TIME.format(next.atZone(clock.getZone()));
        LOG.warn("Mail {}: attempt {} failed, next at {}: {}", mail.id(), failed, next, detail(failure));
        outbox.retry(mail, next, Texts.text("notification.retry", String.valueOf(failed), detail(failure), at));
    }

    private void giveUp(Mail mail, String reason, Exception failure) {
        LOG.error("Mail {} given up: {}", mail.id(), detail(failure));
        try {
            outbox.fail(mail, reason);
        } catch (RuntimeException lost) { // a step of the same report was faster, for example
            LOG.warn("Mail {}: giving it up failed once: {}", mail.id(), detail(lost));
            outbox.fail(mail, reason);
        }
    }

    private static String detail(Exception failure) {
        return Plain.line(failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }
}
