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
    AWAITING_SIGNATURE,
    AWAITING_RELEASE,
    AWAITING_APPROVAL,
    CORRECTION_REQUESTED,
    APPROVED,
    RECALLED,
    CANCELLED,
    TRANSFERRED_TO_CIPHER;

    public String label() {
        return Texts.text("report.state." + name());
    }

    /** Whether nothing of the report may change any more. */
    public boolean closed() {
        return this == APPROVED || this == CANCELLED || this == TRANSFERRED_TO_CIPHER;
    }
}
