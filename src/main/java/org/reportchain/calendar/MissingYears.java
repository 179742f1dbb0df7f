package org.reportchain.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Announces years whose days off have not been entered: this year at any time, the next from October on. */
@Component
public class MissingYears {

    private static final Logger log = LoggerFactory.getLogger(MissingYears.class);

    private final Calendars calendars;
    private final Clock clock;

    MissingYears(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One sentence for each missing year. */
    public List<String> sentences() {
        return years(calendars.inForce(), LocalDate.now(clock))
                .mapToObj(year -> Texts.text("calendar.yearMissing", Integer.toString(year)))
                .toList();
    }

    static IntStream years(WorkingCalendar calendar, LocalDate today) {
        int last = today.getMonth().compareTo(Month.OCTOBER) >= 0 ? today.getYear() + 1 : today.getYear();
        return IntStream.rangeClosed(today.getYear(), last).filter(year -> !calendar.hasYear(year));
    }

    @Scheduled(cron = "0 0 7 * * *", zone = "Asia/Ho_Chi_Minh")
    void announce() {
        sentences().forEach(log::warn);
    }
}
