package org.reportchain.notification;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told on a working morning; the mail shows as much of it as can be read.
 *
 * @param waiting what the person has to do, the most urgent first
 * @param returned what came back to the person's unit for correction
 * @param stuck what the person's unit has sent on and others have not finished
 */
public record Digest(Recipient recipient, List<Line> waiting, List<Line> returned, List<Line> stuck) {

    /**
     * One line.
     *
     * @param group the heading under which it stands; empty for none
     * @param taskId the task that its link opens; without it the link opens the report
     */
    public record Line(
            String group,
            String text,
            String reportId,
            @Nullable String taskId,
            boolean overdue) {

        /** The same line in other words. */
        public Line saying(String words) {
            return new Line(group, words, reportId, taskId, overdue);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty() && returned.isEmpty() && stuck.isEmpty();
    }

    /** The person's own tasks. */
    List<Line> tasks() {
        return Stream.concat(waiting.stream(), returned.stream())
                .filter(line -> line.taskId() != null)
                .toList();
    }
}
