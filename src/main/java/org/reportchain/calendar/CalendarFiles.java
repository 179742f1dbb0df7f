package org.reportchain.calendar;

import java.util.ArrayList;
import java.util.List;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.Fault;
import org.springframework.core.io.ResourceLoader;

/** Reads {@code days.csv} and {@code hours.csv} of a folder; any fault in either refuses both, with every line named. */
class CalendarFiles {

    private CalendarFiles() {}

    /** @param location a folder, such as {@code file:/etc/report-chain/calendar/} */
    static CalendarData read(ResourceLoader resources, String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        CsvFile days = DaysFile.open(resources.getResource(folder + "days.csv"));
        CsvFile hours = HoursFile.open(resources.getResource(folder + "hours.csv"));
        CalendarData data = new CalendarData(DaysFile.read(days), HoursFile.read(hours));
        List<Fault> faults = new ArrayList<>(days.faults());
        faults.addAll(hours.faults());
        if (!faults.isEmpty()) {
            throw new BrokenFiles(location, faults);
        }
        return data;
    }
}
