package org.reportchain.notification;

import java.time.Instant;

/** A mail that an administrator had sent again: to whom, by whom, and why. */
public record Resent(NotificationEvent event, String recipientName, String reason, String person, Instant at) {}
