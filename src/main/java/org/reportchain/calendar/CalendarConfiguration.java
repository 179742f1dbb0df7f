package org.reportchain.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Provides the clock and the calendar of working days. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    WorkingCalendar workingCalendar(
            @Value("${report-chain.calendar.location:classpath:calendar/days.csv}") Resource days) {
        return new WorkingCalendar(DaysFile.read(days));
    }
}
