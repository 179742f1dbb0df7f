package org.reportchain.calendar;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Provides the clock and what the files say of working days. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(WorkingCalendar.ZONE);
    }

    /** @param location the folder of {@code days.csv} and {@code hours.csv} */
    @Bean
    CalendarData calendarFiles(
            ResourceLoader resources, @Value("${report-chain.calendar.location:classpath:calendar/}") String location) {
        return CalendarFiles.read(resources, location);
    }
}
