package org.reportchain.portal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which arrows of a model an instance went along. The engine remembers the elements that were visited, not the arrows
 * between them: a visit came from the neighbour that was left last before it began.
 */
final class TakenFlows {

    record Flow(String id, String from, String to) {}

    /**
     * @param place among all visits of the instance, in the order in which they began
     * @param left when it was left to the next element; null while it is open, and where it was stopped
     */
    record Visit(
            String element,
            int place,
            Instant entered,
            @Nullable Instant left) {}

    private TakenFlows() {}

    static Set<String> of(Collection<Flow> flows, List<Visit> visits) {
        Set<String> taken = new LinkedHashSet<>();
        for (Visit visit : visits) {
            List<Flow> into = flows.stream()
                    .filter(flow -> flow.to().equals(visit.element()))
                    .toList();
            before(visit, into, visits)
                    .flatMap(source -> into.stream()
                            .filter(flow -> flow.from().equals(source.element()))
                            .findFirst())
                    .ifPresent(flow -> taken.add(flow.id()));
        }
        return taken;
    }

    /** The visit that was left last before another began; among those of one moment the one that began last. */
    private static Optional<Visit> before(Visit visit, List<Flow> into, List<Visit> visits) {
        return visits.stream()
                .filter(source -> source.place() < visit.place() && leftBy(source, visit.entered()))
                .filter(source -> into.stream().anyMatch(flow -> flow.from().equals(source.element())))
                .max(Comparator.comparing((Visit source) -> Objects.requireNonNull(source.left()))
                        .thenComparing(Visit::place));
    }

    private static boolean leftBy(Visit visit, Instant moment) {
        Instant left = visit.left();
        return left != null && !left.isAfter(moment);
    }
}
