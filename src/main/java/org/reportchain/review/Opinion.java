package org.reportchain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Level;

/** An opinion or a vote as it was given, with the drafter's answer once there is one. Never changed afterwards. */
public record Opinion(
        long id,
        long round,
        Level level,
        Stage stage,
        int roundNumber,
        int version,
        String post,
        String person,
        Decision kind,
        @Nullable String text,
        @Nullable String section,
        boolean reserved,
        Instant at,
        @Nullable Answer answer) {

    /**
     * What somebody says.
     *
     * @param section code of the section that it is about; null where it is about the whole report
     * @param reserved whether a member has the minority's opinion recorded as reserved
     */
    public record Given(
            Decision kind, @Nullable String text, @Nullable String section, boolean reserved) {}

    /** The drafter's answer: absorbed, partly absorbed, or explained. */
    public record Answer(Disposition disposition, String text, String by, Instant at) {}

    /** Whether the report may not go up yet because this opinion has no answer (rule R-21). */
    public boolean isOpen() {
        return stage == Stage.OPINIONS && kind.needsAnswer() && answer == null;
    }
}
