package org.reportchain.review;

import java.time.Instant;

/** A report sent back to its drafter: by whom, from which step, why, and which way it goes afterwards. */
public record Returned(
        long id,
        String report,
        int version,
        Step step,
        String post,
        String person,
        ReturnReason reason,
        String text,
        WayBack wayBack,
        Instant at) {}
