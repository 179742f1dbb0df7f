package org.reportchain.notification;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What to tell; the same for all its recipients.
 *
 * @param occasion what sets this event apart from the same event at another time: a task id, or activity and round
 * @param unit the committee whose report it is: "Quận ủy Đống Đa"
 * @param period "6 tháng đầu năm 2022"
 * @param step "Cho ý kiến dự thảo"
 * @param said the reason or opinion of the person before, as typed
 * @param saidBy the title of that person's post
 * @param taskId the task that the link opens; without it the link opens the report
 */
public record Message(
        NotificationEvent event,
        String occasion,
        String reportId,
        String unit,
        String period,
        String step,
        @Nullable ZonedDateTime due,
        @Nullable String said,
        @Nullable String saidBy,
        @Nullable String taskId) {}
