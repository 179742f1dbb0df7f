package org.reportchain.notification;

import java.time.Instant;

/**
 * A recorded notification on its way out.
 *
 * @param attempts how many deliveries were begun before this one
 */
record Mail(
        long id,
        String recipient,
        String recipientName,
        String address,
        String subject,
        String text,
        String html,
        String messageId,
        Instant createdAt,
        int attempts) {}
