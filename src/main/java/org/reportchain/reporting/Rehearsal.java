package org.reportchain.reporting;

import java.util.List;
import java.util.Map;

/**
 * What opening a period would bring, computed without creating anything.
 *
 * <p>Tasks and mails are those of a report that nobody returns, comments on or is late with: what can be known before.
 *
 * @param faults what stands against opening it; empty when it can be opened
 * @param warnings what is worth knowing and stands against nothing
 * @param steps the steps in the order of the chain, by key and label
 * @param units one row for each unit that is asked, and the city's own last
 */
public record Rehearsal(
        List<OpeningFault> faults, List<String> warnings, List<Step> steps, List<UnitRow> units, Totals totals) {

    /** @param key of a step, with the level where several levels share it: {@code userTask_giveOpinion COMMUNE} */
    public record Step(String key, String label) {}

    /**
     * @param tasks number of tasks by {@link Step#key}
     * @param emptyPosts titles of needed posts that nobody holds
     */
    public record UnitRow(
            String unit, String committee, Map<String, Integer> tasks, int mails, List<String> emptyPosts) {

        public int taskCount() {
            return tasks.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public record Totals(int units, int tasks, int mails, Map<String, Integer> tasksByStep) {}
}
