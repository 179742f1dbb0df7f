package org.reportchain.period;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.UnitKind;

/**
 * One entry of a period's outline, in the order of the printed report.
 *
 * @param depth 1 for a part, 2 and 3 below it
 * @param ownerRole role of the board that knows this subject, as in the organisation's roles
 * @param mandatory whether a report without it is incomplete
 * @param appliesTo kinds of unit that have this section
 */
public record Section(
        String code,
        String title,
        int depth,
        SectionKind kind,
        @Nullable String ownerRole,
        boolean mandatory,
        Set<UnitKind> appliesTo) {}
