package org.reportchain.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.consolidation.Consolidation;
import org.reportchain.consolidation.Consolidations;
import org.reportchain.consolidation.LastRun;
import org.reportchain.consolidation.Outcome;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** What the city's bodies see of a consolidation, and the city's drafter does. */
@Component
class ConsolidationDesk {

    /** The last consolidation; how many versions went in, and which units have changed since. */
    record LastView(String person, Instant at, int sources, List<LastRun.Change> changes) {}

    record View(Consolidation consolidation, @Nullable LastView last, boolean mayConsolidate) {}

    record Done(View view, List<String> kept, List<String> tooLong) {}

    private final Reader reader;
    private final Consolidations consolidations;
    private final Titles titles;

    ConsolidationDesk(Reader reader, Consolidations consolidations, Titles titles) {
        this.reader = reader;
        this.consolidations = consolidations;
        this.titles = titles;
    }

    View show(String period) {
        refuseOthers(period);
        return view(period);
    }

    Done consolidate(String period) {
        refuseOthers(period);
        Outcome outcome = consolidations.consolidateAgain(period, reader.person());
        return new Done(view(period), outcome.kept(), outcome.tooLong());
    }

    String indicators(String period) {
        refuseOthers(period);
        return IndicatorsCsv.of(consolidations.preview(period));
    }

    private View view(String period) {
        return new View(
                consolidations.preview(period),
                consolidations.last(period).map(this::lastView).orElse(null),
                consolidations.mayConsolidate(period, reader.person()));
    }

    private LastView lastView(LastRun run) {
        return new LastView(
                titles.ofPerson(run.person()), run.at(), run.sources().size(), run.changes());
    }

    private void refuseOthers(String period) {
        String ofTheCity = consolidations.city(period).code() + ".";
        List<String> groups = reader.groups();
        if (!reader.isAdministrator() && groups.stream().noneMatch(group -> group.startsWith(ofTheCity))) {
            throw Refusal.forbidden("consolidation.onlyTheCity");
        }
    }
}
