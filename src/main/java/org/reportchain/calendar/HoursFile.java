package org.reportchain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.CsvRow;
import org.springframework.core.io.Resource;

/** The working hours of units; the row of {@code *} holds for all that have none, and has to be there. */
class HoursFile {

    private HoursFile() {}

    static CsvFile open(Resource resource) {
        return CsvFile.read(
                resource,
                "hours.csv",
                "unit",
                "valid_from",
                "morning_from",
                "morning_to",
                "afternoon_from",
                "afternoon_to");
    }

    /** The sound rows; what is wrong with the others is noted on them. */
    static List<UnitHours> read(CsvFile file) {
        List<UnitHours> hours = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRow row : file.rows()) {
            UnitHours read = read(row);
            if (read == null) {
                continue;
            }
            if (!read.isInOrder()) {
                row.fault("calendar.hoursOutOfOrder");
            }
            Long first = lines.putIfAbsent(read.unit() + " " + read.validFrom(), row.line());
            if (first != null) {
                row.fault(
                        "calendar.duplicateHours", read.unit(), read.validFrom().toString(), Long.toString(first));
            }
            hours.add(read);
        }
        boolean complete = file.rows().stream().anyMatch(row -> row.text("unit").equals(UnitHours.EVERY_UNIT));
        if (file.faults().isEmpty() && !complete) {
            file.fault("calendar.noHoursForEveryUnit");
        }
        return hours;
    }

    private static @Nullable UnitHours read(CsvRow row) {
        String unit = row.required("unit");
        row.required("valid_from");
        LocalDate validFrom = row.date("valid_from");
        LocalTime morningFrom = time(row, "morning_from");
        LocalTime morningTo = time(row, "morning_to");
        LocalTime afternoonFrom = time(row, "afternoon_from");
        LocalTime afternoonTo = time(row, "afternoon_to");
        return unit.isEmpty()
                        || validFrom == null
                        || morningFrom == null
                        || morningTo == null
                        || afternoonFrom == null
                        || afternoonTo == null
                ? null
                : new UnitHours(unit, validFrom, morningFrom, morningTo, afternoonFrom, afternoonTo);
    }

    private static @Nullable LocalTime time(CsvRow row, String column) {
        String text = row.required(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            row.fault("calendar.notATime", column, text);
            return null;
        }
    }
}
