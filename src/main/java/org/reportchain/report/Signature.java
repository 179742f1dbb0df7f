package org.reportchain.report;

import java.util.List;
import java.util.Locale;
import org.reportchain.text.Texts;

/**
 * The block over a signature: by what authority, for whom.
 *
 * @param authority "T/M", "K/T", "T/L", or blank for a head who signs directly
 * @param issuer the body in capitals, as printed: "BAN THƯỜNG VỤ"
 */
public record Signature(String authority, String issuer) {

    static final Signature NONE = new Signature("", "");

    public Signature {
        authority = Plain.text(authority);
        issuer = Plain.text(issuer);
    }

    /** How a district committee's reports are signed. */
    public static Signature ofStandingCommittee() {
        return new Signature("T/M", Texts.text("report.standingCommittee"));
    }

    /** Whether the issuer is a committee, which decides as a body and never by its head. */
    public boolean byCommittee() {
        return issuerStartsWith("report.committees");
    }

    /** Whether the issuer is an office or a board, whose head signs. */
    public boolean byOffice() {
        return !byCommittee() && issuerStartsWith("report.offices");
    }

    /** Whether authority and issuer go together (Hướng dẫn 36-HD/VPTW, point 1.7). */
    public boolean proper() {
        return byCommittee()
                ? authority.equals("T/M")
                : byOffice() && List.of("", "K/T", "T/L").contains(authority);
    }

    private boolean issuerStartsWith(String key) {
        String capitals = issuer.toUpperCase(Locale.ROOT);
        return List.of(Texts.text(key).split("\\|")).stream().anyMatch(capitals::startsWith);
    }
}
