package org.reportchain.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that the unit issued in the period, for the list in the appendix. */
public record IssuedDocument(
        String type, String number, @Nullable LocalDate date, String subject) {

    private static final IssuedDocument EMPTY = new IssuedDocument("", "", null, "");

    public IssuedDocument {
        type = Plain.text(type);
        number = Plain.text(number);
        subject = Plain.text(subject);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }
}
