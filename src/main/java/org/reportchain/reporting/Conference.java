package org.reportchain.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conference of the city's committee as it is recorded; dates as {@code yyyy-MM-dd}.
 *
 * @param body who conferred, e.g. "Ban Chấp hành Đảng bộ thành phố Hà Nội"
 * @param ordinal the how-manieth of its term
 * @param resolution number and symbol of what was resolved
 */
public record Conference(
        @Nullable String body,
        @Nullable Integer ordinal,
        @Nullable String term,
        @Nullable String from,
        @Nullable String to,
        @Nullable String resolution,
        @Nullable String conclusion,
        List<Paper> papers,
        List<Task> tasks) {

    /** One paper of the agenda. */
    public record Paper(@Nullable String title, @Nullable String number) {}

    /**
     * What a unit has to do afterwards.
     *
     * @param code e.g. NV-01
     * @param owner code of a unit; empty for every unit that reported
     * @param source the conclusion, resolution or plan that it comes from
     */
    public record Task(
            @Nullable String code,
            @Nullable String title,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String source) {}

    @SuppressWarnings("NullAway") // what is read from JSON may lack a list
    public Conference {
        papers = papers == null ? List.of() : List.copyOf(papers);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    static final Conference EMPTY = new Conference(null, null, null, null, null, null, null, List.of(), List.of());
}
