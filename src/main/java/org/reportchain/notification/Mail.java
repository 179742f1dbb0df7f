package org.reportchain.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded notification on its way out.
 *
 * @param reportId none where it is a digest
 * @param attempts how many deliveries were begun before this one
 */
record Mail(
        long id,
        @Nullable String reportId,
        String recipient,
        String recipientName,
        String address,
        String subject,
        String text,
        String html,
        String messageId,
        Instant createdAt,
        int attempts) {}
