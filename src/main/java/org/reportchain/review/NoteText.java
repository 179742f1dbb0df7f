package org.reportchain.review;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Refusal;

/** Text of a note as it is kept: composed Unicode, plain lines, nothing that is invisible or turns what follows around. */
final class NoteText {

    static final int MOST_CHARACTERS = 2_000;

    private NoteText() {}

    /** The text to keep; refuses an empty one, one that is too long, and characters that nobody sees. */
    static String of(@Nullable String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        if (text.isBlank()) {
            throw Refusal.invalid("review.note.empty");
        }
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            throw Refusal.tooLarge("review.note.tooLong", Integer.toString(length), Integer.toString(MOST_CHARACTERS));
        }
        text.codePoints().filter(NoteText::unseen).findFirst().ifPresent(character -> {
            throw Refusal.invalid("review.note.unseen", String.format("U+%04X", character));
        });
        return text;
    }

    /** Control characters, halves of characters, and overrides of the direction of writing. */
    private static boolean unseen(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
