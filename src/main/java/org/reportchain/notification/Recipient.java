package org.reportchain.notification;

import org.jspecify.annotations.Nullable;

/** Whom to tell; the address is taken as it is and judged when the notification is recorded. */
public record Recipient(
        String person, String name, @Nullable String address) {}
