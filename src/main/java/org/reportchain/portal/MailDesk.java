package org.reportchain.portal;

import org.jspecify.annotations.Nullable;
import org.reportchain.notification.Notification;
import org.reportchain.notification.Notifications;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Person;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** Lets an administrator send a mail about a report again that did not arrive. */
@Component
class MailDesk {

    /**
     * What is known of where a mail should go.
     *
     * @param before the address at which it did not arrive; null where it had none
     * @param address the one that the organisation's files have for the recipient now, else the one before
     */
    record Resend(@Nullable String before, @Nullable String address) {}

    record Order(@Nullable String address, @Nullable String reason) {}

    private final Reader reader;
    private final Notifications notifications;
    private final Organisation organisation;

    MailDesk(Reader reader, Notifications notifications, Organisation organisation) {
        this.reader = reader;
        this.notifications = notifications;
        this.organisation = organisation;
    }

    /** What sending the mail again would begin with; null where nothing can be sent again, or not by this person. */
    @Nullable
    Resend resend(Notification mail) {
        if (!mail.state().isUndelivered() || !reader.isAdministrator()) {
            return null;
        }
        String known =
                organisation.findPerson(mail.recipient()).map(Person::email).orElse(mail.address());
        return new Resend(mail.address(), known);
    }

    void resend(String report, long mail, Order order) {
        if (!reader.isAdministrator()) {
            throw Refusal.forbidden("portal.mail.onlyAdministrators");
        }
        notifications.resend(reader.report(report).id(), mail, order.address(), order.reason(), reader.person());
    }
}
