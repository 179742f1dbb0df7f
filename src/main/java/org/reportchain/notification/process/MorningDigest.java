package org.reportchain.notification.process;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.notification.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the digests of a working day from 07:30 on; an application that was down by then sends them when it is back. */
@Component
class MorningDigest {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final Logger LOG = LoggerFactory.getLogger(MorningDigest.class);

    private final Calendars calendars;
    private final Digests digests;
    private final Desks desks;
    private final Clock clock;

    MorningDigest(Calendars calendars, Digests digests, Desks desks, Clock clock) {
        this.calendars = calendars;
        this.digests = digests;
        this.desks = desks;
        this.clock = clock;
    }

    /** Any number of nodes may run it: the first to record a morning is the only one. */
    @Scheduled(
            initialDelayString = "${report-chain.mail.digest-check-every:1m}",
            fixedDelayString = "${report-chain.mail.digest-check-every:1m}")
    void sendIfDue() {
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(WorkingCalendar.ZONE);
        if (isDue(now)) {
            try {
                digests.record(desks.at(now));
            } catch (DuplicateKeyException another) {
                LOG.debug("The digests of {} were recorded by another node", now.toLocalDate());
            }
        }
    }

    private boolean isDue(ZonedDateTime now) {
        return !now.toLocalTime().isBefore(MORNING)
                && !digests.areRecorded(now.toLocalDate())
                && calendars.inForce().isWorkingDay(now.toLocalDate());
    }
}
