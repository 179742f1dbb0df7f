package org.reportchain.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.reportchain.notification.Notification;
import org.reportchain.notification.NotificationEvent;
import org.reportchain.notification.NotificationState;
import org.reportchain.text.Texts;

/** Puts the mails of a report among the other rows of its history; mails that belong together make one row. */
final class MailRows {

    private record Alike(NotificationEvent event, NotificationState state) {}

    private MailRows() {}

    /** Both lists oldest first. Mails of one event and state between the same two rows become one row. */
    static List<HistoryRow> between(List<HistoryRow> rows, List<Notification> mails) {
        List<HistoryRow> all = new ArrayList<>();
        int next = 0;
        for (HistoryRow row : rows) {
            int first = next;
            while (next < mails.size() && mails.get(next).createdAt().isBefore(row.at())) {
                next++;
            }
            all.addAll(merged(mails.subList(first, next)));
            all.add(row);
        }
        all.addAll(merged(mails.subList(next, mails.size())));
        return all;
    }

    private static List<HistoryRow> merged(List<Notification> mails) {
        return mails.stream()
                .collect(groupingBy(mail -> new Alike(mail.event(), mail.state()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(MailRows::row)
                .toList();
    }

    private static HistoryRow row(List<Notification> alike) {
        Notification first = alike.get(0);
        Instant at = first.createdAt();
        return new HistoryRow(
                at,
                HistoryRow.Kind.MAIL,
                Texts.text("portal.history.system"),
                Texts.text(
                        "portal.history.mail",
                        Texts.text("portal.history.mail." + first.event()),
                        String.valueOf(alike.size()),
                        first.state().label()),
                alike.stream().map(Notification::recipientName).collect(joining(", ")),
                null);
    }
}
