package org.reportchain.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.reportchain.text.Texts;
import org.springframework.core.io.Resource;

/**
 * A UTF-8 file of comma-separated values with a header line, read so that every fault is found in one go.
 *
 * <p>Lines that start with {@code #} are remarks; a byte order mark is ignored; extra columns are allowed.
 */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private final String name;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private String sha256 = "";

    private CsvFile(String name) {
        this.name = name;
    }

    /** Reads a file that must have the given columns; a file that is absent has one fault and no rows. */
    public static CsvFile read(Resource resource, String name, String... columns) {
        CsvFile file = new CsvFile(name);
        if (!resource.isReadable()) {
            file.fault(0, "csv.fileMissing", resource.getDescription());
            return file;
        }
        try {
            byte[] bytes = resource.getContentAsByteArray();
            file.sha256 = sha256(bytes);
            file.parse(file.decode(bytes), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public String name() {
        return name;
    }

    /** Of the file's bytes, in hex; empty when the file is absent. */
    public String sha256() {
        return sha256;
    }

    public List<CsvRow> rows() {
        return rows;
    }

    /** Whether the file has rows to check against others: without any, its own faults say enough. */
    public boolean hasRows() {
        return !rows.isEmpty();
    }

    /** Notes a fault of the file that is not in one line, in the words of a message key. */
    public void fault(String key, Object... arguments) {
        fault(0, key, arguments);
    }

    /** The faults of the file and those noted on its rows so far. */
    public List<Fault> faults() {
        return Stream.concat(faults.stream(), rows.stream().flatMap(row -> row.faults().stream()))
                .toList();
    }

    /** Decodes line by line, so that every line in another encoding is named; such a line is read with substitutes. */
    private String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        for (byte next : bytes) {
            line.write(next);
            if (next == '\n') {
                text.append(decodeLine(line.toByteArray(), number));
                line.reset();
                number++;
            }
        }
        text.append(decodeLine(line.toByteArray(), number));
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return marked ? text.substring(1) : text.toString();
    }

    private String decodeLine(byte[] line, long number) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            fault(number, "csv.notUtf8");
            return new String(line, StandardCharsets.UTF_8);
        }
    }

    private void parse(String text, String... columns) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            List<String> present = parser.getHeaderNames();
            for (String column : columns) {
                if (!present.contains(column)) {
                    fault(1, "csv.columnMissing", column);
                }
            }
            if (present.containsAll(List.of(columns))) {
                for (CSVRecord row : parser) {
                    add(row, parser.getCurrentLineNumber(), present.size());
                }
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            fault(0, "csv.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private void add(CSVRecord row, long line, int columns) {
        if (!row.isConsistent()) {
            fault(line, "csv.cellCount", Integer.toString(row.size()), Integer.toString(columns));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        row.toMap()
                .forEach((column, cell) -> cells.put(column, Normalizer.normalize(cell.strip(), Normalizer.Form.NFC)));
        rows.add(new CsvRow(name, line, cells));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fault(long line, String key, Object... arguments) {
        faults.add(new Fault(name, line, Texts.text(key, arguments)));
    }
}
