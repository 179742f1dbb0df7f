package org.reportchain.review;

import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.reportchain.organisation.Level;
import org.reportchain.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps opinions and votes, and the drafter's answers to them. Rows are only ever added; the last answer counts. */
@Service
@Transactional
public class Opinions {

    private static final String SELECT = """
            select o.*, r.level, r.stage, r.number as round_number,
                   a.disposition, a.text as answer_text, a.answered_by, a.answered_at
              from opinion o
              join review_round r on r.id = o.round
              left join opinion_answer a
                on a.id = (select max(last.id) from opinion_answer last where last.opinion = o.id)
            """;

    private final JdbcClient jdbc;
    private final ReviewAudit audit;
    private final Clock clock;

    Opinions(JdbcClient jdbc, ReviewAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Opinion> ofReport(String report) {
        return jdbc.sql(SELECT + "where r.report = ? order by o.id")
                .param(report)
                .query(Opinions::opinion)
                .list();
    }

    public List<Opinion> ofRound(long round) {
        return jdbc.sql(SELECT + "where o.round = ? order by o.id")
                .param(round)
                .query(Opinions::opinion)
                .list();
    }

    /** Opinions that the drafter still owes an answer (rule R-21). */
    public List<Opinion> open(String report) {
        return ofReport(report).stream().filter(Opinion::isOpen).toList();
    }

    void record(Round round, String post, String person, Opinion.Given given) {
        if (given.kind().needsText() && given.text() == null) {
            throw Refusal.invalid("review.textMissing", given.kind().label());
        }
        if (ofRound(round.id()).stream()
                .anyMatch(other -> other.post().equals(post) || other.person().equals(person))) {
            throw Refusal.conflict("review.alreadyAnswered");
        }
        jdbc.sql("""
                insert into opinion (round, version, post, person, kind, text, section, reserved, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.id(),
                        round.version(),
                        post,
                        person,
                        given.kind().name(),
                        given.text(),
                        given.section(),
                        given.reserved(),
                        utc(clock.instant()))
                .update();
    }

    /** Answers an opinion of a report; refuses one of another report, one that needs no answer, and an empty text. */
    public void answer(String report, long opinion, Disposition disposition, String text, String person) {
        Opinion answered = ofReport(report).stream()
                .filter(candidate -> candidate.id() == opinion)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("review.noOpinion", String.valueOf(opinion)));
        if (!answered.kind().needsAnswer()) {
            throw Refusal.invalid("review.noAnswerNeeded", answered.kind().label());
        }
        if (text.isBlank()) {
            throw Refusal.invalid("review.answerMissing");
        }
        jdbc.sql("""
                insert into opinion_answer (opinion, disposition, text, answered_by, answered_at)
                values (?, ?, ?, ?, ?)""")
                .params(opinion, disposition.name(), text.strip(), person, utc(clock.instant()))
                .update();
        Opinion.Answer before = answered.answer();
        audit.happened(
                "OPINION_ANSWERED",
                report,
                answered.version(),
                event -> event.by(person)
                        .changed(before == null ? null : before.disposition().name(), disposition.name())
                        .carrying(Map.of("opinion", opinion, "text", text.strip())));
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        String disposition = row.getString("disposition");
        Opinion.Answer answer = disposition == null
                ? null
                : new Opinion.Answer(
                        Disposition.valueOf(disposition),
                        row.getString("answer_text"),
                        row.getString("answered_by"),
                        instant(row, "answered_at"));
        return new Opinion(
                row.getLong("id"),
                row.getLong("round"),
                Level.valueOf(row.getString("level")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("round_number"),
                row.getInt("version"),
                row.getString("post"),
                row.getString("person"),
                Decision.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("section"),
                row.getBoolean("reserved"),
                instant(row, "given_at"),
                answer);
    }
}
