package org.reportchain.portal;

import java.util.List;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Unit;
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
    CONFERENCE,
    SIGNATURE,
    RELEASE,
    RECEIPT,
    APPRAISAL,
    DECISION,
    APPROVED,
    ISSUED;

    private static final List<ChainStep> OF_A_DISTRICT =
            List.of(DRAFT, COMMUNES, ANSWERS, BOARDS, VOTE, SIGNATURE, RELEASE, RECEIPT, APPRAISAL, DECISION, APPROVED);
    private static final List<ChainStep> OF_A_COMMUNE =
            List.of(DRAFT, SIGNATURE, RELEASE, RECEIPT, APPRAISAL, DECISION, APPROVED);
    private static final List<ChainStep> OF_THE_CITY =
            List.of(DRAFT, APPRAISAL, VOTE, CONFERENCE, SIGNATURE, RELEASE, ISSUED);

    String label() {
        return Texts.text("portal.chain." + name());
    }

    /** The steps that the report of a unit takes, in order: a commune directly under the city is asked for its signature at once. */
    static List<ChainStep> of(Unit unit) {
        return switch (unit.level()) {
            case DISTRICT -> OF_A_DISTRICT;
            case COMMUNE -> OF_A_COMMUNE;
            case CITY -> OF_THE_CITY;
        };
    }

    /** The step as a chain knows it: what boards do to the city's own report is its appraisal. */
    static ChainStep within(List<ChainStep> chain, ChainStep step) {
        return chain.contains(step) ? step : APPRAISAL;
    }

    /** The step of a user task of the models, which all levels share. */
    static ChainStep of(String userTask, String level) {
        return switch (userTask) {
            case "userTask_giveOpinion", "userTask_closeRound" -> of(Level.valueOf(level), Stage.OPINIONS);
            case "userTask_answerOpinions" -> level.equals("COMMUNE") ? ANSWERS : BOARDS;
            case "userTask_vote", "userTask_closeVote", "userTask_concludeVote" -> VOTE;
            case "userTask_recordConference" -> CONFERENCE;
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
            case CITY -> stage == Stage.VOTE ? VOTE : APPRAISAL;
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
            case CITY_VOTE -> VOTE;
            case CONFERENCE -> CONFERENCE;
        };
    }

    /** Where a report without an open task stands, such as between two steps. */
    static ChainStep of(ReportState state) {
        return switch (state) {
            case COLLECTING_OPINIONS -> COMMUNES;
            case ANSWERING -> ANSWERS;
            case APPRAISING -> BOARDS;
            case AWAITING_ADOPTION -> VOTE;
            case AWAITING_CONFERENCE -> CONFERENCE;
            case AWAITING_SIGNATURE -> SIGNATURE;
            case AWAITING_RELEASE -> RELEASE;
            case AWAITING_APPROVAL -> RECEIPT;
            case APPROVED, COMPLETED -> APPROVED;
            case ISSUED -> ISSUED;
            default -> DRAFT;
        };
    }
}
