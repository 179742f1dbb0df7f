package org.reportchain.report;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads and writes numbers in Vietnamese notation: "." between thousands, "," before decimals. */
public final class VietnameseNumber {

    /** What a text means. */
    public sealed interface Reading permits Value, Ambiguous, Invalid {}

    /** Exactly one number, with as many decimals as were typed. */
    public record Value(BigDecimal value) implements Reading {}

    /** Right in both conventions with different values: "446.777" is 446777 here and 446,777 elsewhere. */
    public record Ambiguous(BigDecimal asThousands, BigDecimal asDecimals) implements Reading {}

    /** No number in Vietnamese notation, or one of more than 18 digits. */
    public record Invalid() implements Reading {}

    private static final String WHOLE = "-?(0|[1-9]\\d{0,2}(\\.\\d{3})+|[1-9]\\d*)";
    private static final Pattern INTEGER = Pattern.compile(WHOLE);
    private static final Pattern DECIMAL = Pattern.compile(WHOLE + "(,\\d+)?");
    private static final Pattern ONE_GROUP = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final int MOST_DIGITS = 18;

    private VietnameseNumber() {}

    /** Reads a field that may have decimals. */
    public static Reading decimal(String text) {
        if (ONE_GROUP.matcher(text).matches()) {
            return new Ambiguous(value(text), new BigDecimal(text));
        }
        return read(text, DECIMAL);
    }

    /** Reads a field for whole numbers, where "446.777" can only be 446777. */
    public static Reading integer(String text) {
        return read(text, INTEGER);
    }

    /** Writes a number with all its decimals: 6482.91 becomes "6.482,91". */
    public static String format(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : "," + plain.substring(point + 1);
        String grouped = whole.replaceAll("(\\d)(?=(\\d{3})+$)", "$1.");
        return (number.signum() < 0 ? "-" : "") + grouped + decimals;
    }

    private static Reading read(String text, Pattern pattern) {
        boolean tooLong = text.chars().filter(Character::isDigit).count() > MOST_DIGITS;
        return tooLong || !pattern.matcher(text).matches() ? new Invalid() : new Value(value(text));
    }

    private static BigDecimal value(String text) {
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
