package org.reportchain.portal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes rows of comma-separated values (RFC 4180) that no spreadsheet takes for a formula. */
final class Csv {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.,]+");

    private Csv() {}

    static String row(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n;].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
