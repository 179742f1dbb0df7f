package org.reportchain.notification.process;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.Message;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.Notifications;
import org.reportchain.notification.Recipient;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Person;
import org.reportchain.organisation.Substitutions;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.review.OpenTask;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** Addresses a notification to the people who hold posts today, with what every mail says of its report. */
@Component
class Postman {

    /** What differs from one notification to the next. */
    record Letter(
            NotificationEvent event,
            String occasion,
            String step,
            @Nullable ZonedDateTime due,
            @Nullable String said,
            @Nullable String saidBy,
            @Nullable String taskId) {}

    private final Notifications notifications;
    private final Organisation organisation;
    private final Periods periods;
    private final Reports reports;
    private final Substitutions substitutions;
    private final Clock clock;

    Postman(
            Notifications notifications,
            Organisation organisation,
            Periods periods,
            Reports reports,
            Substitutions substitutions,
            Clock clock) {
        this.notifications = notifications;
        this.organisation = organisation;
        this.periods = periods;
        this.reports = reports;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** Writes to the holders of posts and bodies; a post that nobody holds leaves a row that says so. */
    void toPosts(String reportId, Letter letter, Collection<String> posts) {
        Set<Recipient> recipients = new LinkedHashSet<>();
        for (String post : posts) {
            List<Person> holders = organisation.holders(post, organisation.asOf());
            holders.forEach(holder -> recipients.add(recipient(holder, post)));
            if (holders.isEmpty()) {
                recipients.add(new Recipient(post, title(post), null));
            }
        }
        send(reportId, letter, recipients);
    }

    void toPerson(String reportId, Letter letter, String person) {
        send(reportId, letter, Set.of(recipient(organisation.person(person))));
    }

    /** Writes to who has a task: whoever took it, else everybody on the post that it was given to. */
    void toHolders(String reportId, Letter letter, OpenTask task) {
        String assignee = task.assignee();
        if (assignee != null && organisation.findPerson(assignee).isPresent()) {
            toPerson(reportId, letter, assignee);
        } else if (!task.post().isEmpty()) {
            toPosts(reportId, letter, List.of(task.post()));
        }
    }

    /** Posts by their titles, or by who holds them where several share one title. */
    String names(List<String> posts) {
        return organisation.names(posts, organisation.asOf());
    }

    String title(String postOrBody) {
        return organisation.title(postOrBody, organisation.asOf());
    }

    private void send(String reportId, Letter letter, Set<Recipient> recipients) {
        Report report = reports.report(reportId);
        ReportingPeriod period = periods.period(report.period());
        notifications.notify(
                new Message(
                        letter.event(),
                        reportId + "/" + letter.occasion(),
                        reportId,
                        organisation.unit(report.unit(), period.opening()).committee(),
                        period.title(),
                        letter.step(),
                        letter.due(),
                        letter.said(),
                        letter.saidBy(),
                        letter.taskId()),
                recipients);
    }

    /** A substitute is told for whom the mail comes. */
    private Recipient recipient(Person holder, String post) {
        String name = substitutions
                .stoodInFor(holder.id(), post, clock.instant())
                .map(other -> Texts.text("notification.onBehalf", holder.name(), other.name()))
                .orElse(holder.name());
        return new Recipient(holder.id(), name, holder.email());
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.id(), person.name(), person.email());
    }
}
