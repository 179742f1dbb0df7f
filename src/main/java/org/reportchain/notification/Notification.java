package org.reportchain.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notification of one person, as pages show it.
 *
 * @param reportId none where it is a digest
 * @param reason why it is not sent (yet) and what to do about it, in a sentence
 * @param attempts how many deliveries were begun
 * @param nextAttemptAt only while it is waiting
 */
public record Notification(
        long id,
        NotificationEvent event,
        @Nullable String reportId,
        @Nullable String taskId,
        String recipient,
        String recipientName,
        @Nullable String address,
        String subject,
        NotificationState state,
        @Nullable String reason,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant sentAt) {}
