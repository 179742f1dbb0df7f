package org.reportchain.notification;

import java.util.List;
import org.reportchain.chain.ReportStory;

/** A mail about a story's report, so that something can become of it. */
public final class Told {

    private Told() {}

    public static void returned(Notifications notifications, ReportStory story, Recipient to) {
        notifications.notify(
                new Message(
                        NotificationEvent.RETURNED,
                        story.id(),
                        story.id(),
                        "Quận ủy",
                        "6 tháng đầu năm 2022",
                        "Chỉnh lý",
                        null,
                        null,
                        null,
                        null),
                List.of(to));
    }
}
