package org.reportchain.portal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How texts are compared in a search: without accents, case or doubled blanks.
 *
 * <p>With the accents the place of the tone mark falls away too, so that {@code hoà} and {@code hòa} are the same word.
 */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Folding() {}

    /** {@code "Quận ủy  ĐỐNG ĐA"} becomes {@code "quan uy dong da"}. */
    static String fold(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd');
        return BLANKS.matcher(letters).replaceAll(" ").strip();
    }
}
