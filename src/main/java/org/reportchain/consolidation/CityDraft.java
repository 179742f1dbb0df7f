package org.reportchain.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Figure;
import org.reportchain.report.ReportContent;

/**
 * Brings a new proposal into the draft of the city's report without losing what the city's drafter wrote.
 *
 * <p>One rule for every text, table and programme: what still stands as the last consolidation proposed it is replaced, and
 * what somebody has changed since stays. Figures follow {@link CityFigure#merged}.
 */
final class CityDraft {

    private final ReportContent mine;
    private final ReportContent before;
    private final ReportContent next;
    private final List<String> kept = new ArrayList<>();

    /**
     * @param mine the draft as it stands
     * @param before what the last consolidation proposed; empty content when there was none
     * @param next what this one proposes
     */
    CityDraft(ReportContent mine, ReportContent before, ReportContent next) {
        this.mine = mine;
        this.before = before;
        this.next = next;
    }

    ReportContent merged(List<IndicatorSum> sums) {
        return new ReportContent(
                mine.secrecy(),
                mine.urgency(),
                merged(mine.sections(), before.sections(), next.sections(), Places::section),
                figures(sums),
                merged(mine.limitations(), before.limitations(), next.limitations(), Places.limitations()),
                mine.tasks(),
                mine.documents(),
                merged(mine.programmes(), before.programmes(), next.programmes(), Places::programme),
                mine.signature(),
                mine.attachments(),
                merged(mine.reasons(), before.reasons(), next.reasons(), Places::reason),
                mine.carried());
    }

    /** The places that stayed although something else is proposed for them; known once {@link #merged} has been called. */
    List<String> kept() {
        return kept;
    }

    private Map<String, Figure> figures(List<IndicatorSum> sums) {
        Map<String, Figure> figures = new TreeMap<>(mine.figures());
        for (IndicatorSum sum : sums) {
            String code = sum.indicator().code();
            if (figures.containsKey(code) || next.figures().containsKey(code)) {
                figures.put(
                        code,
                        CityFigure.merged(
                                sum,
                                figures.getOrDefault(code, Figure.EMPTY),
                                before.figures().getOrDefault(code, Figure.EMPTY)));
            }
        }
        return figures;
    }

    private <T> Map<String, T> merged(
            Map<String, T> own, Map<String, T> last, Map<String, T> proposed, UnaryOperator<String> place) {
        Map<String, T> all = new TreeMap<>();
        TreeSet<String> keys = new TreeSet<>(own.keySet());
        keys.addAll(proposed.keySet());
        for (String key : keys) {
            T value = mergedOrNull(own.get(key), last.get(key), proposed.get(key), place.apply(key));
            if (value != null) {
                all.put(key, value);
            }
        }
        return all;
    }

    private <T> List<T> merged(List<T> own, List<T> last, List<T> proposed, String place) {
        return Objects.requireNonNullElse(mergedOrNull(own, last, proposed, place), List.of());
    }

    private <T> @Nullable T mergedOrNull(@Nullable T own, @Nullable T last, @Nullable T proposed, String place) {
        if (Objects.equals(own, last)) {
            return proposed;
        }
        if (proposed != null && !proposed.equals(own)) {
            kept.add(place);
        }
        return own;
    }
}
