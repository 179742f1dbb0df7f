package org.reportchain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.CsvRow;
import org.springframework.core.io.Resource;

/** Reads the days that are not what their weekday says; refuses a file with any fault as a whole. */
class DaysFile {

    private DaysFile() {}

    static Map<LocalDate, DayKind> read(Resource resource) {
        CsvFile file = CsvFile.read(resource, "days.csv", "date", "kind", "name");
        Map<LocalDate, DayKind> kinds = new HashMap<>();
        Map<LocalDate, Long> lines = new HashMap<>();
        for (CsvRow row : file.rows()) {
            row.required("date");
            LocalDate date = row.date("date");
            DayKind kind = row.word("kind", DayKind.class).orElse(null);
            if (date == null || kind == null) {
                continue;
            }
            check(row, date, kind);
            Long first = lines.putIfAbsent(date, row.line());
            if (first != null) {
                row.fault("calendar.duplicateDay", date.toString(), Long.toString(first));
            }
            kinds.put(date, kind);
        }
        if (!file.faults().isEmpty()) {
            throw new BrokenFiles(resource.getDescription(), file.faults());
        }
        return kinds;
    }

    private static void check(CsvRow row, LocalDate date, DayKind kind) {
        boolean weekend = isWeekend(date);
        if (kind == DayKind.MAKEUP_WORKDAY && !weekend) {
            row.fault("calendar.makeupOnWeekday", date.toString());
        }
        if ((kind == DayKind.COMPENSATORY || kind == DayKind.SWAPPED_OFF) && weekend) {
            row.fault("calendar.offOnWeekend", date.toString());
        }
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
