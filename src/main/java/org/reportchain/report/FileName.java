package org.reportchain.report;

import java.text.Normalizer;
import java.util.Locale;
import org.reportchain.text.Texts;

/** Makes a file name harmless on every computer, and keeps its Vietnamese letters. */
final class FileName {

    static final int MOST_CHARACTERS = 150;

    private FileName() {}

    /** The last part of the path, without control, direction and reserved characters, ending in the kind's extension. */
    static String safe(String name, String extension) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String base = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*;]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "")
                .replaceAll("(?i)\\.jpeg$", ".jpg");
        if (!extension.isEmpty() && base.toLowerCase(Locale.ROOT).endsWith(extension)) {
            base = base.substring(0, base.length() - extension.length());
        }
        int room = MOST_CHARACTERS - extension.length();
        if (base.length() > room) {
            base = base.substring(0, Character.isHighSurrogate(base.charAt(room - 1)) ? room - 1 : room)
                    .strip();
        }
        return (base.isBlank() ? Texts.text("report.unnamedFile") : base) + extension;
    }
}
