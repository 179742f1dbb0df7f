package org.reportchain.organisation;

import java.util.Set;

/**
 * A post or body that every unit of a level has; it is a body when other roles are members of it.
 *
 * @param place    where it stands in the file: posts are listed in this order
 * @param title    with the place holders {@value #COMMITTEE} or {@value #UNIT}
 * @param memberOf the bodies of the same level that it belongs to
 */
record Role(Level level, String role, int place, String title, Set<String> memberOf) {

    static final String COMMITTEE = "{committee}";
    static final String UNIT = "{unit}";

    String id(Unit unit) {
        return unit.code() + "." + role;
    }

    String title(Unit unit) {
        return title.replace(COMMITTEE, unit.committee()).replace(UNIT, unit.label());
    }
}
