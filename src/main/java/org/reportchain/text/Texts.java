package org.reportchain.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Looks up a Vietnamese sentence: the key {@code review.alreadyVoted} stands in {@code messages/review.properties}. */
public final class Texts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", VIETNAMESE);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", VIETNAMESE);

    private Texts() {}

    /** A point in time as officials write it: {@code 17:00 ngày 17/06/2022}. */
    public static String time(ZonedDateTime time) {
        return TIME.format(time);
    }

    /** A date as officials write it: {@code 22/06/2022}. */
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /**
     * Fills the {@link MessageFormat} pattern of a key.
     *
     * @throws java.util.MissingResourceException when the file or the key does not exist
     */
    public static String text(String key, Object... arguments) {
        String file = key.substring(0, key.indexOf('.'));
        String pattern =
                ResourceBundle.getBundle("messages." + file, VIETNAMESE).getString(key);
        return new MessageFormat(pattern, VIETNAMESE).format(arguments);
    }
}
