package org.reportchain.engine.login;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that a guesser tries first: the most common ones, words, names, dates, sequences, repetitions and keyboard
 * runs, and what is put together from few of these.
 */
final class EasyPasswords {

    /** Fewer guesses than this are not enough against somebody who holds the hashes (zxcvbn's third of four grades). */
    private static final double FEWEST_GUESSES = 1e8;

    /** The effort of judging grows faster than the length, and no list has longer ones. */
    private static final int READ_CHARACTERS = 64;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();
    private static final List<String> VIETNAMESE_WORDS = words();

    private EasyPasswords() {}

    /** Judged as written and without blanks and signs: Vietnamese writes a space after every syllable. */
    static boolean contain(String password) {
        return isEasy(OwnNames.plain(password)) || isEasy(OwnNames.fold(password));
    }

    private static boolean isEasy(String text) {
        String read = text.substring(0, Math.min(READ_CHARACTERS, text.length()));
        return ZXCVBN.measure(read, VIETNAMESE_WORDS).getGuesses() < FEWEST_GUESSES;
    }

    private static List<String> words() {
        try {
            return new ClassPathResource("passwords/vietnamese-words.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
