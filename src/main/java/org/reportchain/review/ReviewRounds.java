package org.reportchain.review;

import static java.util.function.Predicate.not;
import static org.reportchain.review.Times.instant;
import static org.reportchain.review.Times.instantOrNull;
import static org.reportchain.review.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportchain.engine.CalledByModels;
import org.reportchain.organisation.Level;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, fills and closes rounds of opinions and votes. The model asks it who is asked and whether a round is decided. */
@Service("reviewRounds")
@Transactional
public class ReviewRounds {

    private final JdbcClient jdbc;
    private final Opinions opinions;
    private final NoteRows notes;
    private final Reports reports;
    private final ReportPlaces places;
    private final ReviewAudit audit;
    private final Clock clock;

    ReviewRounds(
            JdbcClient jdbc,
            Opinions opinions,
            NoteRows notes,
            Reports reports,
            ReportPlaces places,
            ReviewAudit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.opinions = opinions;
        this.notes = notes;
        this.reports = reports;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the next round of a level over the newest version.
     *
     * @param posts who is asked; each post answers once
     */
    public Round open(String report, Level level, Stage stage, List<String> posts, Instant due) {
        int number = rounds(report, level, stage).size() + 1;
        jdbc.sql("""
                insert into review_round (report, version, level, stage, number, opened_at, due)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        report,
                        reports.newest(report).number(),
                        level.name(),
                        stage.name(),
                        number,
                        utc(clock.instant()),
                        utc(due))
                .update();
        Round round = rounds(report, level, stage).get(number - 1);
        for (String post : posts) {
            jdbc.sql("insert into review_seat (round, post) values (?, ?)")
                    .params(round.id(), post)
                    .update();
        }
        return round;
    }

    /** Moves the time by which a round ends. */
    public void move(long round, Instant due) {
        openRound(round);
        jdbc.sql("update review_round set due = ? where id = ?")
                .params(utc(due), round)
                .update();
    }

    /** The posts that are asked in a round. */
    @CalledByModels
    public List<String> seats(long round) {
        return jdbc.sql("select post from review_seat where round = ? order by post")
                .param(round)
                .query(String.class)
                .list();
    }

    /** The posts of a round that have not answered. */
    public List<String> pending(long round) {
        Set<String> answered =
                opinions.ofRound(round).stream().map(Opinion::post).collect(Collectors.toSet());
        return seats(round).stream().filter(not(answered::contains)).toList();
    }

    /**
     * Who must still be asked when a report comes straight back to a level that returned it: who returned it, and who
     * had not answered by then.
     */
    public List<String> stillToAsk(String report, Level level) {
        Round last = rounds(report, level, Stage.OPINIONS).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.notFound("review.noRound", report));
        Set<String> satisfied = opinions.ofRound(last.id()).stream()
                .filter(opinion -> opinion.kind() != Decision.RETURN)
                .map(Opinion::post)
                .collect(Collectors.toSet());
        return seats(last.id()).stream().filter(not(satisfied::contains)).toList();
    }

    /**
     * Whether no further answer can change a round: all have answered, somebody returned the report, or a vote is
     * adopted or can no longer be.
     */
    @CalledByModels
    public boolean isDecided(long round) {
        List<Opinion> given = opinions.ofRound(round);
        if (given.size() == seats(round).size()) {
            return true;
        }
        if (given.stream().anyMatch(opinion -> opinion.kind() == Decision.RETURN)) {
            return true;
        }
        Tally tally = tally(round);
        return round(round).stage() == Stage.VOTE && (tally.isAdopted() || tally.isImpossible());
    }

    public Tally tally(long round) {
        List<Opinion> votes = opinions.ofRound(round);
        return new Tally(
                seats(round).size(),
                count(votes, Decision.IN_FAVOUR),
                count(votes, Decision.AGAINST),
                count(votes, Decision.OTHER_OPINION));
    }

    /**
     * Records an opinion or a vote; refuses a stranger to the round, a second one, a closed round, the drafter's own, and a
     * section that the report does not have.
     */
    public void answer(long round, String post, String person, int version, Opinion.Given given) {
        Round open = openRound(round);
        refuseStale(open.report(), version);
        refuseDrafter(open.report(), person);
        if (!seats(round).contains(post)) {
            throw Refusal.forbidden("review.notAsked", post);
        }
        if (given.section() != null) {
            places.name(reports.report(open.report()), "sections." + given.section());
        }
        opinions.record(open, post, person, given);
    }

    /** Notes who ends a round before all have answered, and why; {@link #close} then decides it. */
    public void closeEarly(long round, String person, String reason) {
        openRound(round);
        jdbc.sql("update review_round set closed_by = ?, close_reason = ? where id = ?")
                .params(person, reason, round)
                .update();
    }

    /** Closes a round and says how it ended. Silence counts neither as agreement nor as a vote. */
    public Outcome close(long round) {
        Round open = openRound(round);
        Outcome outcome = open.stage() == Stage.VOTE
                ? (tally(round).isAdopted() ? Outcome.ADOPTED : Outcome.NOT_ADOPTED)
                : opinionOutcome(round);
        close(round, outcome);
        return outcome;
    }

    /** Closes whatever is open on a report that has been recalled, returned or cancelled. */
    public void interrupt(String report) {
        ofReport(report).stream()
                .filter(round -> round.closedAt() == null)
                .forEach(round -> close(round.id(), Outcome.INTERRUPTED));
    }

    public Round round(long id) {
        return select("where id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("review.noRound", String.valueOf(id)));
    }

    public List<Round> ofReport(String report) {
        return select("where report = ?", report);
    }

    /** The round that is open on a report, if there is one. */
    public Optional<Round> current(String report) {
        return ofReport(report).stream()
                .filter(round -> round.closedAt() == null)
                .findFirst();
    }

    /** Refuses to act on a version that is no longer the newest: the person has not seen what is decided on. */
    public void refuseStale(String report, int version) {
        int newest = reports.newest(report).number();
        if (version != newest) {
            throw Refusal.conflict("review.stale", String.valueOf(version), String.valueOf(newest));
        }
    }

    /** Refuses the drafter of any version: nobody decides on a report that they wrote. */
    public void refuseDrafter(String report, String person) {
        if (reports.drafted(report, person)) {
            throw Refusal.forbidden("review.ownReport");
        }
    }

    private Outcome opinionOutcome(long round) {
        List<Opinion> given = opinions.ofRound(round);
        if (given.stream().anyMatch(opinion -> opinion.kind() == Decision.RETURN)) {
            return Outcome.RETURNED;
        }
        return given.stream().anyMatch(Opinion::isOpen) || leavesMandatoryNote(round)
                ? Outcome.TO_ANSWER
                : Outcome.CLEAR;
    }

    /** A mandatory note asks for an answer, even from a body that otherwise agrees. */
    private boolean leavesMandatoryNote(long round) {
        return notes.ofReport(round(round).report()).stream()
                .anyMatch(note -> Objects.equals(note.round(), round) && note.holdsBack());
    }

    private void close(long round, Outcome outcome) {
        jdbc.sql("update review_round set closed_at = ?, outcome = ? where id = ?")
                .params(utc(clock.instant()), outcome.name(), round)
                .update();
        Round closed = round(round);
        audit.happened(
                "ROUND_CLOSED",
                closed.report(),
                closed.version(),
                event -> event.by(closed.closedBy())
                        .at(closed.level() + " " + closed.stage())
                        .changed(null, outcome.name()));
    }

    private Round openRound(long id) {
        Round round = round(id);
        if (round.closedAt() != null) {
            throw Refusal.conflict("review.roundClosed");
        }
        return round;
    }

    private List<Round> rounds(String report, Level level, Stage stage) {
        return ofReport(report).stream()
                .filter(round -> round.level() == level && round.stage() == stage)
                .toList();
    }

    private List<Round> select(String where, Object parameter) {
        return jdbc.sql("select * from review_round " + where + " order by id")
                .param(parameter)
                .query(ReviewRounds::round)
                .list();
    }

    private static int count(List<Opinion> votes, Decision kind) {
        return (int) votes.stream().filter(vote -> vote.kind() == kind).count();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Round(
                row.getLong("id"),
                row.getString("report"),
                row.getInt("version"),
                Level.valueOf(row.getString("level")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("number"),
                instant(row, "opened_at"),
                instant(row, "due"),
                instantOrNull(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("close_reason"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
