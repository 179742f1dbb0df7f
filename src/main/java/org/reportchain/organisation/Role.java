package org.reportchain.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post or body that the units of a level have; it is a body when other roles are members of it.
 *
 * @param place    where it stands in the file: posts are listed in this order
 * @param title    with the place holders {@value #COMMITTEE} or {@value #UNIT}
 * @param memberOf the bodies of the same level that it belongs to
 * @param under    only units directly below this level have it; null where all of the level have it
 */
record Role(
        Level level,
        String role,
        int place,
        String title,
        Set<String> memberOf,
        @Nullable Level under) {

    static final String COMMITTEE = "{committee}";
    static final String UNIT = "{unit}";

    boolean appliesTo(Unit unit) {
        return level == unit.level() && (under == null || unit.isUnder(under));
    }

    String id(Unit unit) {
        return unit.code() + "." + role;
    }

    String title(Unit unit) {
        return title.replace(COMMITTEE, unit.committee()).replace(UNIT, unit.label());
    }
}
