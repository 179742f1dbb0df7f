package org.reportchain.report;

import java.time.LocalDate;

/** All that is kept of a classified report: its mark, number, date and who holds the paper. */
public record ClassifiedStub(Secrecy level, String documentNumber, LocalDate date, String holder) {

    public ClassifiedStub {
        documentNumber = Plain.text(documentNumber);
        holder = Plain.text(holder);
    }
}
