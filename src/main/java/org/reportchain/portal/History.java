package org.reportchain.portal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.reportchain.review.Looks;
import org.reportchain.review.Returns;
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
    private final EngineHistory engine;
    private final Reports reports;
    private final Periods periods;
    private final RoundHistory rounds;
    private final ReminderHistory reminders;
    private final Returns returns;
    private final Acts acts;
    private final Signatures signatures;
    private final Registers registers;
    private final Notifications notifications;
    private final Titles titles;
    private final Looks looks;
    private final Frame frame;

    History(
            Reader reader,
            EngineHistory engine,
            Reports reports,
            Periods periods,
            RoundHistory rounds,
            ReminderHistory reminders,
            Returns returns,
            Acts acts,
            Signatures signatures,
            Registers registers,
            Notifications notifications,
            Titles titles,
            Looks looks,
            Frame frame) {
        this.reader = reader;
        this.engine = engine;
        this.reports = reports;
        this.periods = periods;
        this.rounds = rounds;
        this.reminders = reminders;
        this.returns = returns;
        this.acts = acts;
        this.signatures = signatures;
        this.registers = registers;
        this.notifications = notifications;
        this.titles = titles;
        this.looks = looks;
        this.frame = frame;
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
                        resent(id),
                        reminders.rows(id),
                        rounds.opinions(id),
                        returns(id),
                        acts(report),
                        signatures(id),
                        documents(report),
                        seen(id),
                        versions(report),
                        rounds.closed(id),
                        rounds.opened(id),
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

    private List<HistoryRow> versions(Report report) {
        List<HistoryRow> rows = new ArrayList<>();
        Version.Head before = null;
        for (Version.Head version : reports.heads(report.id())) {
            boolean unchanged = before != null && before.sha256().equals(version.sha256());
            rows.add(new HistoryRow(
                    version.submittedAt(),
                    HistoryRow.Kind.REPORT,
                    titles.ofActor(version.author(), report.unit() + ".drafter", version.submittedAt()),
                    Texts.text("portal.history.submitted", String.valueOf(version.number())),
                    unchanged ? Texts.text("portal.history.unchanged", String.valueOf(version.number() - 1)) : null,
                    version.number()));
            before = version;
        }
        return rows;
    }

    /** The first look of each person at each version; who comes back to it tells nothing more. */
    private List<HistoryRow> seen(String report) {
        Set<String> told = new HashSet<>();
        return looks.ofReport(report).stream()
                .filter(look -> told.add(look.person() + " " + look.version()))
                .map(look -> new HistoryRow(
                        look.at(),
                        HistoryRow.Kind.LOOK,
                        titles.ofPerson(look.person()),
                        Texts.text("portal.history.seen", String.valueOf(look.version())),
                        null,
                        look.version()))
                .toList();
    }

    private List<HistoryRow> returns(String report) {
        return returns.ofReport(report).stream()
                .map(returned -> new HistoryRow(
                        returned.at(),
                        HistoryRow.Kind.RETURN,
                        titles.ofActor(returned.person(), returned.post(), returned.at()),
                        Texts.text(
                                "portal.history.returned",
                                titles.of(returned.post()),
                                returned.step().label(),
                                returned.reason().label()),
                        HistoryRow.detail(returned.text(), returned.wayBack().label() + "."),
                        returned.version()))
                .toList();
    }

    private List<HistoryRow> acts(Report report) {
        return acts.ofReport(report.id()).stream()
                .map(act -> new HistoryRow(
                        act.at(),
                        act.kind() == Acts.Kind.RECALLED || act.kind() == Acts.Kind.CANCELLED
                                ? HistoryRow.Kind.RETURN
                                : HistoryRow.Kind.DECISION,
                        titles.ofActor(act.person(), frame.actsAs(report, act.kind()), act.at()),
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
                        titles.ofActor(signature.person(), signature.post(), signature.at()),
                        Texts.text("portal.history.signed", signature.authority()),
                        null,
                        signature.version()))
                .toList();
    }

    private List<HistoryRow> documents(Report report) {
        return registers.ofReport(report.id()).stream()
                .map(document -> new HistoryRow(
                        document.releasedAt(),
                        HistoryRow.Kind.DECISION,
                        titles.ofActor(document.person(), report.unit() + ".clerk", document.releasedAt()),
                        Texts.text(
                                "portal.history.released", document.numberAndSymbol(), Texts.date(document.issuedOn())),
                        null,
                        document.version()))
                .toList();
    }

    private List<HistoryRow> resent(String report) {
        return notifications.resentOfReport(report).stream()
                .map(mail -> new HistoryRow(
                        mail.at(),
                        HistoryRow.Kind.INTERVENTION,
                        titles.ofPerson(mail.person()),
                        Texts.text(
                                "portal.history.resent",
                                Texts.text("portal.history.mail." + mail.event()),
                                mail.recipientName()),
                        Texts.text("portal.history.resentReason", mail.reason()),
                        null))
                .toList();
    }

    /** Adds the mails, those of one kind that went out between two other rows as one row. */
    private List<HistoryRow> withMails(List<HistoryRow> rows, String report) {
        return MailRows.between(rows, notifications.ofReport(report));
    }
}
