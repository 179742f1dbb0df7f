package org.reportchain.report;

import org.reportchain.text.Texts;

/** Where a unit's report stands. */
public enum ReportState {
    NOT_SENT,
    DRAFTING,
    COLLECTING_OPINIONS,
    ANSWERING,
    APPRAISING,
    AWAITING_ADOPTION,
    AWAITING_CONFERENCE,
    AWAITING_SIGNATURE,
    AWAITING_RELEASE,
    AWAITING_APPROVAL,
    CORRECTION_REQUESTED,
    APPROVED,
    ISSUED,
    COMPLETED,
    MISSING,
    EXCLUDED,
    RECALLED,
    CANCELLED,
    TRANSFERRED_TO_CIPHER;

    public String label() {
        return Texts.text("report.state." + name());
    }

    /** Whether nothing of the report may change any more. */
    public boolean closed() {
        return switch (this) {
            case APPROVED, ISSUED, COMPLETED, MISSING, EXCLUDED, CANCELLED, TRANSFERRED_TO_CIPHER -> true;
            default -> false;
        };
    }

    /** Whether its drafter has it, and nobody else. */
    public boolean withItsDrafter() {
        return switch (this) {
            case NOT_SENT, DRAFTING, ANSWERING, CORRECTION_REQUESTED, RECALLED -> true;
            default -> false;
        };
    }

    /** Whether the city has approved it, so that it counts in the city's own report. */
    public boolean approved() {
        return this == APPROVED || this == COMPLETED;
    }
}
