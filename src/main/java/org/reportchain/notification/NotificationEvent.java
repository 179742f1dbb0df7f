package org.reportchain.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What happened; each event has its own mail templates in {@code mail/} and its own subject. */
public enum NotificationEvent {
    TASK_FOR_ME,
    TASK_FOR_MY_BODY,
    HANDED_OVER,
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
    CANCELLED,
    /** A working morning: the one event that is about no one report. */
    DIGEST;

    /** The file name of the event's templates, without the ending: {@code task-for-me}. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a person may choose: whoever has to correct a report is told of it sooner or later. */
    public Set<Choice> choices() {
        return switch (this) {
            case DIGEST -> EnumSet.of(Choice.DIGEST, Choice.OFF);
            case RETURNED -> EnumSet.of(Choice.AT_ONCE, Choice.DIGEST);
            default -> EnumSet.allOf(Choice.class);
        };
    }

    Choice byDefault() {
        return this == DIGEST ? Choice.DIGEST : Choice.AT_ONCE;
    }
}
