package org.reportchain.notification.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.process.Postman.Letter;
import org.reportchain.review.Handovers;
import org.reportchain.review.OpenTask;
import org.reportchain.review.Reminders.Held;
import org.reportchain.review.ReportEvent;
import org.reportchain.text.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds and urges those who have a step, tells those above them that it is late, announces a new deadline, and tells who
 * looks after a post that nobody holds any more.
 */
@Component
class NotifyHoldersListener {

    private final Postman postman;
    private final Clock clock;

    NotifyHoldersListener(Postman postman, Clock clock) {
        this.postman = postman;
        this.clock = clock;
    }

    @EventListener
    void on(ReportEvent.Reminded event) {
        Held held = event.held();
        String occasion = event.rung().when() + "/" + held.due();
        String late = event.rung().label();
        String above = event.escalatedTo();
        String said = above == null ? late : Texts.text("notification.reportedTo", late, postman.title(above));
        tellHolders(NotificationEvent.REMINDER, held, occasion, said, null);
        if (above != null) {
            Letter letter = new Letter(
                    NotificationEvent.ESCALATED,
                    held.occasion() + "/" + occasion,
                    held.name(),
                    zoned(held.due()),
                    Texts.text("notification.late", postman.names(held.posts()), Texts.time(zoned(held.since())), late),
                    null,
                    null);
            postman.toPosts(held.report(), letter, List.of(above));
        }
    }

    @EventListener
    void on(ReportEvent.Urged event) {
        Held held = event.held();
        boolean overdue = held.due().isBefore(clock.instant());
        String said = overdue
                ? Texts.text("notification.urgedLate")
                : Texts.text("notification.urged", Texts.time(zoned(held.due())));
        String occasion = "urge-" + event.turn();
        tellHolders(NotificationEvent.URGED, held, occasion, said, postman.title(event.post()));
    }

    @EventListener
    void on(ReportEvent.HandedOver event) {
        Handovers.Waiting task = event.task();
        Instant due = task.due();
        Letter letter = new Letter(
                NotificationEvent.HANDED_OVER,
                task.task() + "/" + task.post(),
                task.name(),
                due == null ? null : zoned(due),
                Texts.text("notification.unheld", postman.title(task.post())),
                null,
                task.task());
        postman.toPosts(event.report(), letter, List.of(event.caretaker()));
    }

    @EventListener
    void on(ReportEvent.DeadlineExtended event) {
        Held held = event.held();
        String occasion = "due-" + event.to();
        String by = postman.title(event.post());
        for (OpenTask task : held.open()) {
            tell(NotificationEvent.DEADLINE_MOVED, held, task, occasion, event.to(), event.reason(), by);
        }
    }

    private void tellHolders(
            NotificationEvent event, Held held, String occasion, String said, @Nullable String saidBy) {
        for (OpenTask task : held.open()) {
            tell(event, held, task, occasion, task.due(), said, saidBy);
        }
    }

    private void tell(
            NotificationEvent event,
            Held held,
            OpenTask task,
            String occasion,
            Instant due,
            String said,
            @Nullable String saidBy) {
        Letter letter = new Letter(event, task.id() + "/" + occasion, task.name(), zoned(due), said, saidBy, task.id());
        postman.toHolders(held.report(), letter, task);
    }

    private ZonedDateTime zoned(Instant time) {
        return time.atZone(clock.getZone());
    }
}
