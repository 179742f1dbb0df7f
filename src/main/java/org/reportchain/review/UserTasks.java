package org.reportchain.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What code has to know of the models' user tasks, by their ids. */
public final class UserTasks {

    private static final String PREFIX = "userTask_";
    private static final String ANSWERS = "userTask_answerOpinions";
    private static final Set<String> OF_A_ROUND = Set.of("userTask_giveOpinion", "userTask_vote");

    private UserTasks() {}

    /** Whether a step is given to everybody whom a round asks; all of its tasks are due with the round. */
    public static boolean ofRound(String step) {
        return OF_A_ROUND.contains(step);
    }

    /**
     * The unit whose working hours count for a step, and whose head answers for it: the committee that reviews, or the
     * unit that writes the report.
     */
    public static String owner(String step, @Nullable String committee, String unit) {
        return committee == null || step.equals(ANSWERS) ? unit : committee;
    }

    /** The timer that reminds the holders of a step. */
    public static String reminder(String step) {
        return "boundaryEvent_" + step.substring(PREFIX.length()) + "Remind";
    }
}
