package org.reportchain.notification;

import java.util.Locale;

/** What happened; each event has its own mail templates in {@code mail/} and its own subject. */
public enum NotificationEvent {
    TASK_FOR_ME,
    TASK_FOR_MY_BODY,
    REMINDER,
    ESCALATED,
    URGED,
    DEADLINE_MOVED,
    RETURNED,
    RECALLED,
    ROUND_CLOSED,
    ADOPTED,
    RELEASED,
    APPROVED,
    CANCELLED;

    /** The file name of the event's templates, without the ending: {@code task-for-me}. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
