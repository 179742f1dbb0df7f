package org.reportchain.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's time on a post. */
record Holder(
        String post,
        String person,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
