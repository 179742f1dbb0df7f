package org.reportchain.notification;

import java.util.regex.Pattern;
import org.reportchain.text.Texts;

/** Makes text that people typed safe to put in a mail: no control characters, a bounded length. */
final class Plain {

    private static final int LONGEST = 4000;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

    private Plain() {}

    /** One line: line breaks, control characters and runs of blanks become one space. */
    static String line(String text) {
        return cut(GAP.matcher(text).replaceAll(" ").strip());
    }

    /** Several lines, parted by {@code \n}; what is too long is cut, and says so. */
    static String lines(String text) {
        String unix = LINE_BREAK.matcher(text).replaceAll("\n");
        return cut(CONTROL.matcher(unix).replaceAll("").strip());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + Texts.text("notification.cut");
    }
}
