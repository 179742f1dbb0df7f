package org.reportchain.portal;

import java.time.Instant;
import org.reportchain.review.ReturnReason;
import org.reportchain.review.Returned;
import org.reportchain.review.Step;
import org.reportchain.review.WayBack;

/** A return as the pages show it. */
record ReturnedView(
        String by,
        String byTitle,
        Step step,
        String stepLabel,
        ReturnReason reasonCode,
        String reasonLabel,
        String text,
        WayBack wayBack,
        String wayBackLabel,
        int version,
        Instant at) {

    static ReturnedView of(Returned returned, Titles titles) {
        return new ReturnedView(
                returned.person(),
                titles.ofPostActedBy(returned.post(), returned.person(), returned.at()),
                returned.step(),
                returned.step().label(),
                returned.reason(),
                returned.reason().label(),
                returned.text(),
                returned.wayBack(),
                returned.wayBack().label(),
                returned.version(),
                returned.at());
    }
}
