package org.reportchain.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;
import org.reportchain.review.Decision;
import org.reportchain.review.Disposition;
import org.reportchain.review.Opinion;
import org.reportchain.review.Stage;
import org.reportchain.text.Texts;

/**
 * An opinion or vote as the pages show it.
 *
 * @param section code of the section that it is about; null for the report as a whole
 * @param giver the body that gave the opinion, or the member who voted
 */
record OpinionView(
        long id,
        Level level,
        String levelLabel,
        Stage stage,
        int round,
        String post,
        String giver,
        Decision kind,
        String kindLabel,
        @Nullable String text,
        @Nullable String section,
        boolean reserved,
        String by,
        Instant at,
        int version,
        boolean needsAnswer,
        @Nullable AnswerView answer) {

    record AnswerView(Disposition disposition, String dispositionLabel, String text, String by, Instant at) {}

    static OpinionView of(Opinion opinion, Titles titles) {
        Opinion.Answer answer = opinion.answer();
        return new OpinionView(
                opinion.id(),
                opinion.level(),
                Texts.text("review.level." + opinion.level()),
                opinion.stage(),
                opinion.roundNumber(),
                opinion.post(),
                opinion.stage() == Stage.VOTE
                        ? titles.ofActor(opinion.person(), opinion.post(), opinion.at())
                        : titles.ofPostActedBy(opinion.post(), opinion.person(), opinion.at()),
                opinion.kind(),
                opinion.kind().label(),
                opinion.text(),
                opinion.section(),
                opinion.reserved(),
                opinion.person(),
                opinion.at(),
                opinion.version(),
                opinion.stage() == Stage.OPINIONS && opinion.kind().needsAnswer(),
                answer == null
                        ? null
                        : new AnswerView(
                                answer.disposition(),
                                answer.disposition().label(),
                                answer.text(),
                                answer.by(),
                                answer.at()));
    }
}
