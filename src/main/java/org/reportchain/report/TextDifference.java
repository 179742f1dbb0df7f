package org.reportchain.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reportchain.report.Differences.Segment;

/**
 * Compares two texts paragraph by paragraph, and within changed paragraphs word by word.
 *
 * <p>The work is bounded: where more than {@link #MOST_COMPARED} pieces remain between what begins and what ends alike, they count
 * as replaced as a whole.
 */
final class TextDifference {

    static final int MOST_COMPARED = 4_000;

    /** A word or a number, white space, or one character as a reader sees it, of however many code points. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,/]\\p{N}+)*|\\s+|\\X");

    private static final Pattern PARAGRAPH = Pattern.compile("[^\n]*\n|[^\n]+");

    /** Text that stayed (removed equals added) or was replaced. */
    private record Step(String removed, String added) {

        boolean same() {
            return removed.equals(added);
        }

        boolean onlyBlanks() {
            return same() && removed.isBlank() && removed.indexOf('\n') < 0;
        }
    }

    private TextDifference() {}

    static List<Segment> between(String before, String after) {
        List<Step> steps = compare(before, after, PARAGRAPH).stream()
                .flatMap(step ->
                        step.same() || step.removed().isEmpty() || step.added().isEmpty()
                                ? Stream.of(step)
                                : compare(step.removed(), step.added(), WORD).stream())
                .toList();
        return withoutSplinters(steps).stream()
                .flatMap(TextDifference::segments)
                .toList();
    }

    private static Stream<Segment> segments(Step step) {
        if (step.same()) {
            return Stream.of(new Segment(Segment.Kind.SAME, step.added()));
        }
        return Stream.of(
                        new Segment(Segment.Kind.REMOVED, step.removed()),
                        new Segment(Segment.Kind.ADDED, step.added()))
                .filter(segment -> !segment.text().isEmpty());
    }

    private static List<Step> compare(String before, String after, Pattern piece) {
        List<String> earlier = pieces(before, piece);
        List<String> later = pieces(after, piece);
        int head = 0;
        int most = Math.min(earlier.size(), later.size());
        while (head < most && earlier.get(head).equals(later.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && earlier.get(earlier.size() - 1 - tail).equals(later.get(later.size() - 1 - tail))) {
            tail++;
        }
        Steps steps = new Steps();
        steps.same(earlier.subList(0, head));
        compareMiddle(earlier.subList(head, earlier.size() - tail), later.subList(head, later.size() - tail), steps);
        steps.same(earlier.subList(earlier.size() - tail, earlier.size()));
        return steps.finished();
    }

    private static void compareMiddle(List<String> earlier, List<String> later, Steps steps) {
        if (earlier.size() + later.size() > MOST_COMPARED) {
            steps.replaced(earlier, later);
            return;
        }
        int position = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int start = delta.getSource().getPosition();
            steps.same(earlier.subList(position, start));
            steps.replaced(delta.getSource().getLines(), delta.getTarget().getLines());
            position = start + delta.getSource().size();
        }
        steps.same(earlier.subList(position, earlier.size()));
    }

    private static List<String> pieces(String text, Pattern piece) {
        return piece.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Joins what is the same, and replaced words that only a blank keeps apart, so that a new phrase reads as one. */
    private static List<Step> withoutSplinters(List<Step> steps) {
        List<Step> joined = new ArrayList<>();
        for (Step step : steps) {
            joined.add(step);
            int end = joined.size();
            List<Step> two = joined.subList(Math.max(0, end - 2), end);
            List<Step> three = joined.subList(Math.max(0, end - 3), end);
            if (two.size() == 2 && two.stream().allMatch(Step::same)) {
                joinAll(two);
            } else if (three.size() == 3 && splintered(three)) {
                joinAll(three);
            }
        }
        return joined;
    }

    private static boolean splintered(List<Step> three) {
        return !three.get(0).same()
                && three.get(1).onlyBlanks()
                && !three.get(2).same()
                && !join(three, Step::removed).isBlank()
                && !join(three, Step::added).isBlank();
    }

    private static void joinAll(List<Step> part) {
        Step whole = new Step(join(part, Step::removed), join(part, Step::added));
        part.clear();
        part.add(whole);
    }

    private static String join(List<Step> steps, Function<Step, String> side) {
        return String.join("", steps.stream().map(side).toList());
    }

    /** Collects steps so that same and replaced text take turns. */
    private static final class Steps {

        private final List<Step> steps = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void same(List<String> pieces) {
            if (!pieces.isEmpty()) {
                flush();
                String text = String.join("", pieces);
                steps.add(new Step(text, text));
            }
        }

        void replaced(List<String> earlier, List<String> later) {
            earlier.forEach(removed::append);
            later.forEach(added::append);
        }

        List<Step> finished() {
            flush();
            return steps;
        }

        private void flush() {
            if (!removed.isEmpty() || !added.isEmpty()) {
                steps.add(new Step(removed.toString(), added.toString()));
                removed.setLength(0);
                added.setLength(0);
            }
        }
    }
}
