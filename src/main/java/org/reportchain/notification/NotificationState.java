package org.reportchain.notification;

import org.reportchain.text.Texts;

/** How far the delivery of a notification is. */
public enum NotificationState {
    /** Recorded; the next attempt is planned. */
    WAITING,
    SENT,
    /** Tried and given up. */
    FAILED,
    /** Never tried: the person has no usable address. */
    NOT_SENT,
    /** Not mailed on its own, because the person so chose: the next digest tells it. */
    IN_DIGEST;

    /** Whether nothing more happens to it unless somebody has it sent again. */
    public boolean isUndelivered() {
        return this == FAILED || this == NOT_SENT;
    }

    public String label() {
        return Texts.text("notification.state." + name());
    }
}
