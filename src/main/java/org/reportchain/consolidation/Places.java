package org.reportchain.consolidation;

import org.reportchain.text.Texts;

/** What parts of a report are called in a sentence. */
final class Places {

    private Places() {}

    static String section(String code) {
        return Texts.text("consolidation.place.section", code);
    }

    static String programme(String number) {
        return Texts.text("consolidation.place.programme", number);
    }

    static String limitations() {
        return Texts.text("consolidation.place.limitations");
    }

    static String reason(String key) {
        return Texts.text("consolidation.place.reason", key);
    }
}
