package org.reportchain.notification;

/** What became of a mail that cannot be delivered; told within the transaction that changes its row. */
public sealed interface Undelivered {

    /** Its row, as it was when it was given up. */
    Notification mail();

    /** No further attempt will be made. */
    record GivenUp(Notification mail) implements Undelivered {}

    /** An administrator had it sent anew. */
    record Restarted(Notification mail) implements Undelivered {}
}
