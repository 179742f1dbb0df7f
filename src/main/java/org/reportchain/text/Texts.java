package org.reportchain.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Looks up a Vietnamese sentence: the key {@code review.alreadyVoted} stands in {@code messages/review.properties}. */
public final class Texts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private Texts() {}

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
