package org.reportchain.portal;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Reports;
import org.reportchain.review.Decision;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** The part of a report's history that rounds make: who was asked, who said what, how each round ended. */
@Component
class RoundHistory {

    private final Reports reports;
    private final Frame frame;
    private final ReviewRounds rounds;
    private final Opinions opinions;
    private final Titles titles;
    private final Clock clock;

    RoundHistory(Reports reports, Frame frame, ReviewRounds rounds, Opinions opinions, Titles titles, Clock clock) {
        this.reports = reports;
        this.frame = frame;
        this.rounds = rounds;
        this.opinions = opinions;
        this.titles = titles;
        this.clock = clock;
    }

    List<HistoryRow> opened(String report) {
        return rounds.ofReport(report).stream()
                .map(round -> new HistoryRow(
                        round.openedAt(),
                        HistoryRow.Kind.ROUND,
                        Texts.text("portal.history.system"),
                        Texts.text(
                                "portal.history.roundOpened." + round.stage(),
                                level(round),
                                String.valueOf(round.number()),
                                String.valueOf(rounds.seats(round.id()).size()),
                                Texts.time(round.due().atZone(clock.getZone()))),
                        null,
                        round.version()))
                .toList();
    }

    List<HistoryRow> closed(String report) {
        List<HistoryRow> rows = new ArrayList<>();
        for (Round round : rounds.ofReport(report)) {
            Instant closed = round.closedAt();
            if (closed != null && round.outcome() != null) {
                String by = round.closedBy();
                rows.add(new HistoryRow(
                        closed,
                        HistoryRow.Kind.ROUND,
                        by == null
                                ? Texts.text("portal.history.system")
                                : titles.ofActor(by, frame.closesRound(reports.report(report), round.level()), closed),
                        Texts.text(
                                "portal.history.roundClosed." + round.stage(),
                                level(round),
                                String.valueOf(round.number()),
                                round.outcome().label()),
                        HistoryRow.detail(
                                silent(round),
                                round.closeReason() == null
                                        ? null
                                        : Texts.text("portal.history.closeReason", round.closeReason())),
                        round.version()));
            }
        }
        return rows;
    }

    private @Nullable String silent(Round round) {
        List<String> pending = rounds.pending(round.id());
        return pending.isEmpty()
                ? null
                : Texts.text(
                        "portal.history.silent." + round.stage(),
                        pending.stream()
                                .map(post -> titles.ofSeat(post, round.stage()))
                                .collect(joining(", ")));
    }

    /** Opinions, votes and answers. Of what the reader may not see yet, only that it was given. */
    List<HistoryRow> opinions(String report) {
        Set<Long> visible =
                frame.visibleOpinions(report).stream().map(Opinion::id).collect(Collectors.toSet());
        List<HistoryRow> rows = new ArrayList<>();
        for (Opinion opinion : opinions.ofReport(report)) {
            if (!visible.contains(opinion.id())) {
                rows.add(opinion(opinion, "hidden", null));
            } else if (opinion.kind() != Decision.RETURN) { // a return has its own row, with its reason
                rows.add(opinion(
                        opinion,
                        "opinion",
                        HistoryRow.detail(
                                opinion.text(), opinion.reserved() ? Texts.text("portal.history.reserved") : null)));
            }
            Opinion.Answer answer = opinion.answer();
            if (answer != null) {
                rows.add(new HistoryRow(
                        answer.at(),
                        HistoryRow.Kind.OPINION,
                        titles.ofActor(answer.by(), reports.report(report).unit() + ".drafter", answer.at()),
                        Texts.text(
                                "portal.history.answered",
                                titles.of(opinion.post()),
                                answer.disposition().label()),
                        answer.text(),
                        opinion.version()));
            }
        }
        return rows;
    }

    private HistoryRow opinion(Opinion opinion, String sentence, @Nullable String detail) {
        return new HistoryRow(
                opinion.at(),
                HistoryRow.Kind.OPINION,
                titles.ofActor(opinion.person(), opinion.post(), opinion.at()),
                Texts.text(
                        "portal.history." + sentence + "." + opinion.stage(),
                        titles.of(opinion.post()),
                        opinion.kind().label()),
                detail,
                opinion.version());
    }

    private static String level(Round round) {
        return Texts.text("portal.history.level." + round.level());
    }
}
