package org.reportchain.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.csv.CsvRow;
import org.reportchain.organisation.UnitKind;

/** Reads the cells that only period files have; what cannot be read is a fault of the row. */
final class Cells {

    private Cells() {}

    static boolean flag(CsvRow row, String column) {
        String text = row.required(column);
        if (!text.isEmpty() && !text.equals("Y") && !text.equals("N")) {
            row.fault("period.notAFlag", column, text);
        }
        return text.equals("Y");
    }

    /** The cell as a date; a stand-in with a fault noted when there is none. */
    static LocalDate date(CsvRow row, String column) {
        row.required(column);
        LocalDate date = row.date(column);
        return date == null ? LocalDate.EPOCH : date;
    }

    static int wholeNumber(CsvRow row, String column) {
        String text = row.required(column);
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        row.fault("period.notAWholeNumber", column, text);
        return 0;
    }

    static @Nullable BigDecimal number(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            return new BigDecimal(text);
        }
        row.fault("period.notANumber", column, text);
        return null;
    }

    /** A cell such as {@code 25-90}. */
    static @Nullable Range range(CsvRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}-\\d{1,9}")) {
            row.fault("period.notARange", column, text);
            return null;
        }
        String[] ends = text.split("-", -1);
        Range range = new Range(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
        if (range.from().compareTo(range.to()) > 0) {
            row.fault("period.notARange", column, text);
        }
        return range;
    }

    static List<String> list(CsvRow row, String column, String separator) {
        return Arrays.stream(row.text(column).split(separator, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static <E extends Enum<E>> Set<E> words(CsvRow row, String column, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        for (String word : list(row, column, " ")) {
            Arrays.stream(type.getEnumConstants())
                    .filter(known -> known.name().equals(word))
                    .findFirst()
                    .ifPresentOrElse(words::add, () -> row.fault("period.unknownWord", column, word));
        }
        return words;
    }

    static Set<UnitKind> unitKinds(CsvRow row, String column) {
        return row.required(column).equals("ALL") ? EnumSet.allOf(UnitKind.class) : words(row, column, UnitKind.class);
    }

    static <E extends Enum<E>> @Nullable E optionalWord(CsvRow row, String column, Class<E> type) {
        return row.text(column).isEmpty() ? null : row.word(column, type).orElse(null);
    }
}
