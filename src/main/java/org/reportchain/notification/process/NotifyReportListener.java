package org.reportchain.notification.process;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.process.Postman.Letter;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.release.Registers;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.review.Acts;
import org.reportchain.review.ReportEvent;
import org.reportchain.text.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to a report: a round closed, adopted, released, returned, recalled, approved, cancelled. */
@Component
class NotifyReportListener {

    private final Postman postman;
    private final Reports reports;
    private final Organisation organisation;
    private final Periods periods;
    private final Acts acts;

    NotifyReportListener(Postman postman, Reports reports, Organisation organisation, Periods periods, Acts acts) {
        this.postman = postman;
        this.reports = reports;
        this.organisation = organisation;
        this.periods = periods;
        this.acts = acts;
    }

    @EventListener
    void on(ReportEvent.RoundClosed event) {
        Letter letter = letter(
                NotificationEvent.ROUND_CLOSED,
                "round-" + event.round(),
                "roundClosed." + event.level(),
                silence(event.silent(), event.reason()),
                null);
        postman.toPosts(event.report(), letter, own(event.report(), "drafter", "office-chief"));
    }

    @EventListener
    void on(ReportEvent.Adopted event) {
        Letter letter = letter(NotificationEvent.ADOPTED, "round-" + event.round(), "adopted", null, null);
        postman.toPosts(event.report(), letter, own(event.report(), "drafter", "office-chief", "permanent-members"));
    }

    @EventListener
    void on(Registers.Released event) {
        String number = event.document().numberAndSymbol();
        Letter letter = letter(
                NotificationEvent.RELEASED,
                "document-" + number,
                "released",
                Texts.text(
                        "notification.document",
                        number,
                        Texts.date(event.document().issuedOn())),
                null);
        List<String> posts = new ArrayList<>(own(event.report(), "drafter", "office-chief"));
        String superior = superior(event.report());
        if (superior != null) {
            posts.add(superior + ".office");
        }
        postman.toPosts(event.report(), letter, posts);
    }

    @EventListener
    void on(ReportEvent.WasReturned event) {
        var returned = event.returned();
        Letter letter = letter(
                NotificationEvent.RETURNED,
                "return-" + returned.id(),
                "returned",
                returned.reason().label() + ": " + returned.text(),
                postman.title(returned.post()));
        postman.toPosts(event.report(), letter, own(event.report(), "drafter", "office-chief"));
    }

    @EventListener
    void on(ReportEvent.Recalled event) {
        Letter letter = letter(
                NotificationEvent.RECALLED,
                "recall-" + acts.ofReport(event.report()).size(),
                "recalled",
                event.reason(),
                event.person());
        postman.toPosts(event.report(), letter, event.whoHadIt());
    }

    @EventListener
    void on(ReportEvent.Cancelled event) {
        Letter letter =
                letter(NotificationEvent.CANCELLED, "cancellation", "cancelled", event.reason(), event.person());
        List<String> posts = new ArrayList<>(own(event.report(), "drafter", "office-chief"));
        posts.addAll(event.whoHadIt());
        postman.toPosts(event.report(), letter, posts);
    }

    @EventListener
    void on(ReportEvent.Approved event) {
        Letter letter = letter(
                NotificationEvent.APPROVED, "approval-" + version(event.report()), "approved", null, event.person());
        postman.toPosts(event.report(), letter, own(event.report(), "drafter", "office-chief", "permanent-members"));
    }

    private static Letter letter(
            NotificationEvent event, String occasion, String step, @Nullable String said, @Nullable String saidBy) {
        return new Letter(event, occasion, Texts.text("notification.step." + step), null, said, saidBy, null);
    }

    private @Nullable String silence(List<String> silent, @Nullable String reason) {
        if (silent.isEmpty()) {
            return null;
        }
        String names = String.join("; ", silent.stream().map(postman::title).toList());
        return Texts.text("notification.silent", names, reason == null ? "" : reason);
    }

    private List<String> own(String reportId, String... roles) {
        String unit = reports.report(reportId).unit();
        return List.of(roles).stream().map(role -> unit + "." + role).toList();
    }

    private @Nullable String superior(String reportId) {
        Report report = reports.report(reportId);
        Unit unit =
                organisation.unit(report.unit(), periods.period(report.period()).opening());
        return unit.parent();
    }

    private int version(String report) {
        return reports.newestIfAny(report).map(Version::number).orElse(0);
    }
}
