package org.reportchain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param name of the step, in Vietnamese
 * @param post the post or body that it was given to
 * @param assignee who has taken it
 */
public record OpenTask(
        String id, String name, String post, @Nullable String assignee, Instant due) {}
