package org.reportchain.portal;

import org.reportchain.organisation.Level;
import org.reportchain.report.ReportState;
import org.reportchain.review.Stage;
import org.reportchain.review.Step;
import org.reportchain.text.Texts;

/** The steps of the whole chain as people count them, in order. */
enum ChainStep {
    DRAFT,
    COMMUNES,
    ANSWERS,
    BOARDS,
    VOTE,
    SIGNATURE,
    RELEASE,
    RECEIPT,
    APPRAISAL,
    DECISION,
    APPROVED;

    String label() {
        return Texts.text("portal.chain." + name());
    }

    /** The step of a user task of the models, which all levels share. */
    static ChainStep of(String userTask, String level) {
        return switch (userTask) {
            case "userTask_giveOpinion", "userTask_closeRound" -> of(Level.valueOf(level), Stage.OPINIONS);
            case "userTask_answerOpinions" -> level.equals("COMMUNE") ? ANSWERS : BOARDS;
            case "userTask_vote", "userTask_closeVote", "userTask_concludeVote" -> VOTE;
            case "userTask_signReport" -> SIGNATURE;
            case "userTask_releaseReport" -> RELEASE;
            case "userTask_receiveReport" -> RECEIPT;
            case "userTask_decideReport" -> DECISION;
            default -> DRAFT;
        };
    }

    static ChainStep of(Level level, Stage stage) {
        return switch (level) {
            case COMMUNE -> COMMUNES;
            case DISTRICT -> stage == Stage.VOTE ? VOTE : BOARDS;
            case CITY -> APPRAISAL;
        };
    }

    static ChainStep of(Step returning) {
        return switch (returning) {
            case DISTRICT_APPRAISAL -> BOARDS;
            case DISTRICT_VOTE -> VOTE;
            case SIGNATURE -> SIGNATURE;
            case RELEASE -> RELEASE;
            case CITY_RECEIPT -> RECEIPT;
            case CITY_APPRAISAL -> APPRAISAL;
            case CITY_DECISION -> DECISION;
        };
    }

    /** Where a report without an open task stands, such as between two steps. */
    static ChainStep of(ReportState state) {
        return switch (state) {
            case COLLECTING_OPINIONS -> COMMUNES;
            case ANSWERING -> ANSWERS;
            case APPRAISING -> BOARDS;
            case AWAITING_ADOPTION -> VOTE;
            case AWAITING_SIGNATURE -> SIGNATURE;
            case AWAITING_RELEASE -> RELEASE;
            case AWAITING_APPROVAL -> RECEIPT;
            case APPROVED -> APPROVED;
            default -> DRAFT;
        };
    }
}
