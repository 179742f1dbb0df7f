package org.reportchain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.CsvRow;
import org.springframework.core.io.Resource;

/** The days that are not what their weekday says. */
class DaysFile {

    private DaysFile() {}

    static CsvFile open(Resource resource) {
        return CsvFile.read(resource, "days.csv", "date", "kind", "name");
    }

    /** The sound rows; what is wrong with the others is noted on them. */
    static List<SpecialDay> read(CsvFile file) {
        List<SpecialDay> days = new ArrayList<>();
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
            days.add(new SpecialDay(date, kind, row.text("name")));
        }
        return days;
    }

    private static void check(CsvRow row, LocalDate date, DayKind kind) {
        boolean weekend = WorkingCalendar.isWeekend(date);
        if (kind == DayKind.MAKEUP_WORKDAY && !weekend) {
            row.fault("calendar.makeupOnWeekday", date.toString());
        }
        if ((kind == DayKind.COMPENSATORY || kind == DayKind.SWAPPED_OFF) && weekend) {
            row.fault("calendar.offOnWeekend", date.toString());
        }
    }
}
