package org.reportchain.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/** One line of a data file; what cannot be read is noted as a fault of that line. */
public final class CsvRow {

    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final List<Fault> faults = new ArrayList<>();

    CsvRow(String file, long line, Map<String, String> cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    /** A row that stands in no file, for rows that the application makes up itself; {@code origin} names their place. */
    public static CsvRow outsideFiles(String origin) {
        return new CsvRow(origin, 0, Map.of());
    }

    public long line() {
        return line;
    }

    /** The cell in NFC without surrounding blanks; empty when the cell is. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell, or null when it is empty. */
    public @Nullable String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** The cell, noting a fault when it is empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault("csv.cellEmpty", column);
        }
        return text;
    }

    /** The cell as a date written {@code 2022-06-01}; null when it is empty or, with a fault noted, no date. */
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault("csv.notADate", column, text);
            return null;
        }
    }

    /** The cell as one of the words of an enum; empty, with a fault noted, when it is none of them. */
    public <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        String text = text(column);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return Optional.of(word);
            }
        }
        fault("csv.unknownWord", column, text, List.of(words.getEnumConstants()).toString());
        return Optional.empty();
    }

    /** Notes a fault for each of the cells that a spreadsheet would compute instead of show. */
    public void refuseFormulas(String... columns) {
        for (String column : columns) {
            String text = text(column);
            if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
                fault("csv.formula", column, text);
            }
        }
    }

    /** Notes a fault of this line, in the words of a message key. */
    public void fault(String key, Object... arguments) {
        faults.add(new Fault(file, line, Texts.text(key, arguments)));
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
