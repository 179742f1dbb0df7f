package org.reportchain.review;

import org.reportchain.text.Texts;

/** Every word a person can decide with; the models and the forms use the same words. */
public enum Decision {
    SUBMIT,
    REGISTER_CLASSIFIED,
    AGREE,
    AGREE_WITH_COMMENTS,
    DISAGREE,
    OTHER_OPINION,
    IN_FAVOUR,
    AGAINST,
    CLOSE,
    SIGN,
    RELEASE,
    RECEIVE,
    REFUSE,
    APPROVE,
    RECORD,
    END_PERIOD,
    RETURN;

    public String label() {
        return Texts.text("review.decision." + name());
    }

    /** Whether the report goes back to its drafter, which needs a reason, a text and a way back. */
    public boolean returns() {
        return this == RETURN || this == REFUSE;
    }

    /** Whether a text must go with it: everything but plain agreement has to be explained. */
    public boolean needsText() {
        return switch (this) {
            case AGREE_WITH_COMMENTS, DISAGREE, OTHER_OPINION, AGAINST, CLOSE, RETURN, REFUSE -> true;
            default -> false;
        };
    }

    /** Whether the drafter owes it an answer (rule R-21). */
    public boolean needsAnswer() {
        return this == AGREE_WITH_COMMENTS || this == DISAGREE || this == OTHER_OPINION;
    }
}
