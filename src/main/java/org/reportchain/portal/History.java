package org.reportchain.portal;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.Notifications;
import org.reportchain.period.Periods;
import org.reportchain.release.Registers;
import org.reportchain.release.Signatures;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.review.Acts;
import org.reportchain.review.Decision;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.review.Returns;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one history of a report's whole life, for whoever may read the report, during the review and after its end. */
@Component
class History {

    /** No more rows than this are sent, and the page says so. */
    static final int CAP = 500;

    record KindView(HistoryRow.Kind code, String label) {}

    /**
     * @param rows newest first
     * @param total how many there are
     * @param cut says that older rows are left out; null when none are
     */
    record View(
            List<HistoryRow> rows,
            List<KindView> kinds,
            int total,
            @Nullable String cut) {}

    private final Reader reader;
    private final Frame frame;
    private final EngineHistory engine;
    private final Reports reports;
    private final Periods periods;
    private final ReviewRounds rounds;
    private final Opinions opinions;
    private final Returns returns;
    private final Acts acts;
    private final Signatures signatures;
    private final Registers registers;
    private final Notifications notifications;
    private final Titles titles;
    private final Clock clock;

    History(
            Reader reader,
            Frame frame,
            EngineHistory engine,
            Reports reports,
            Periods periods,
            ReviewRounds rounds,
            Opinions opinions,
            Returns returns,
            Acts acts,
            Signatures signatures,
            Registers registers,
            Notifications notifications,
            Titles titles,
            Clock clock) {
        this.reader = reader;
        this.frame = frame;
        this.engine = engine;
        this.reports = reports;
        this.periods = periods;
        this.rounds = rounds;
        this.opinions = opinions;
        this.returns = returns;
        this.acts = acts;
        this.signatures = signatures;
        this.registers = registers;
        this.notifications = notifications;
        this.titles = titles;
        this.clock = clock;
    }

    /** The newest rows; refuses whoever may not read the report as if there were none. */
    @Transactional(readOnly = true)
    public View show(String id) {
        Report report = reader.report(id);
        List<HistoryRow> rows = new ArrayList<>(ofReport(report));
        Collections.reverse(rows);
        int total = rows.size();
        return new View(
                List.copyOf(rows.subList(0, Math.min(total, CAP))),
                Arrays.stream(HistoryRow.Kind.values())
                        .map(kind -> new KindView(kind, kind.label()))
                        .toList(),
                total,
                total > CAP ? Texts.text("portal.history.cut", String.valueOf(total), String.valueOf(CAP)) : null);
    }

    /** All rows, oldest first. Within a millisecond, things stand in the order in which one step does them. */
    private List<HistoryRow> ofReport(Report report) {
        String id = report.id();
        List<HistoryRow> rows = Stream.of(
                        opened(report),
                        engine.operations(id),
                        opinions(id),
                        returns(id),
                        acts(id),
                        signatures(id),
                        documents(id),
                        versions(id),
                        closedRounds(id),
                        openedRounds(id),
                        engine.given(id))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(row -> row.at().truncatedTo(ChronoUnit.MILLIS)))
                .toList();
        return withMails(rows, id);
    }

    private List<HistoryRow> opened(Report report) {
        Instant at = engine.opened(report.id());
        return at == null
                ? List.of()
                : List.of(HistoryRow.bySystem(
                        at,
                        HistoryRow.Kind.REPORT,
                        Texts.text(
                                "portal.history.opened",
                                periods.period(report.period()).title())));
    }

    private List<HistoryRow> versions(String report) {
        List<HistoryRow> rows = new ArrayList<>();
        Version before = null;
        for (Version version : reports.versions(report)) {
            boolean unchanged = before != null && before.sha256().equals(version.sha256());
            rows.add(new HistoryRow(
                    version.submittedAt(),
                    HistoryRow.Kind.REPORT,
                    titles.ofPerson(version.author()),
                    Texts.text("portal.history.submitted", String.valueOf(version.number())),
                    unchanged ? Texts.text("portal.history.unchanged", String.valueOf(version.number() - 1)) : null,
                    version.number()));
            before = version;
        }
        return rows;
    }

    private List<HistoryRow> openedRounds(String report) {
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

    private List<HistoryRow> closedRounds(String report) {
        List<HistoryRow> rows = new ArrayList<>();
        for (Round round : rounds.ofReport(report)) {
            Instant closed = round.closedAt();
            if (closed != null && round.outcome() != null) {
                String by = round.closedBy();
                rows.add(new HistoryRow(
                        closed,
                        HistoryRow.Kind.ROUND,
                        by == null ? Texts.text("portal.history.system") : titles.ofPerson(by),
                        Texts.text(
                                "portal.history.roundClosed." + round.stage(),
                                level(round),
                                String.valueOf(round.number()),
                                round.outcome().label()),
                        text(
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
    private List<HistoryRow> opinions(String report) {
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
                        text(opinion.text(), opinion.reserved() ? Texts.text("portal.history.reserved") : null)));
            }
            Opinion.Answer answer = opinion.answer();
            if (answer != null) {
                rows.add(new HistoryRow(
                        answer.at(),
                        HistoryRow.Kind.OPINION,
                        titles.ofPerson(answer.by()),
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
                titles.ofPerson(opinion.person()),
                Texts.text(
                        "portal.history." + sentence + "." + opinion.stage(),
                        titles.of(opinion.post()),
                        opinion.kind().label()),
                detail,
                opinion.version());
    }

    private List<HistoryRow> returns(String report) {
        return returns.ofReport(report).stream()
                .map(returned -> new HistoryRow(
                        returned.at(),
                        HistoryRow.Kind.RETURN,
                        titles.ofPerson(returned.person()),
                        Texts.text(
                                "portal.history.returned",
                                titles.of(returned.post()),
                                returned.step().label(),
                                returned.reason().label()),
                        text(returned.text(), returned.wayBack().label() + "."),
                        returned.version()))
                .toList();
    }

    private List<HistoryRow> acts(String report) {
        return acts.ofReport(report).stream()
                .map(act -> new HistoryRow(
                        act.at(),
                        act.kind() == Acts.Kind.RECALLED || act.kind() == Acts.Kind.CANCELLED
                                ? HistoryRow.Kind.RETURN
                                : HistoryRow.Kind.DECISION,
                        titles.ofPerson(act.person()),
                        Texts.text("portal.history.act." + act.kind()),
                        act.reason(),
                        act.version()))
                .toList();
    }

    private List<HistoryRow> signatures(String report) {
        return signatures.ofReport(report).stream()
                .map(signature -> new HistoryRow(
                        signature.at(),
                        HistoryRow.Kind.DECISION,
                        titles.ofPerson(signature.person()),
                        Texts.text("portal.history.signed", signature.authority()),
                        null,
                        signature.version()))
                .toList();
    }

    private List<HistoryRow> documents(String report) {
        return registers.ofReport(report).stream()
                .map(document -> new HistoryRow(
                        document.releasedAt(),
                        HistoryRow.Kind.DECISION,
                        titles.ofPerson(document.person()),
                        Texts.text(
                                "portal.history.released", document.numberAndSymbol(), Texts.date(document.issuedOn())),
                        null,
                        document.version()))
                .toList();
    }

    /** Adds the mails, those of one kind that went out between two other rows as one row. */
    private List<HistoryRow> withMails(List<HistoryRow> rows, String report) {
        return MailRows.between(rows, notifications.ofReport(report));
    }

    private static String level(Round round) {
        return Texts.text("portal.history.level." + round.level());
    }

    private static @Nullable String text(@Nullable String... sentences) {
        String all = Arrays.stream(sentences).filter(Objects::nonNull).collect(joining("\n"));
        return all.isBlank() ? null : all;
    }
}
