package org.reportchain.portal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Indicator;
import org.reportchain.period.Periods;
import org.reportchain.period.Programme;
import org.reportchain.period.Section;
import org.reportchain.report.Report;
import org.reportchain.review.Acts;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.springframework.stereotype.Component;

/** What surrounds the content of a report: its outline, catalogue and units, and the opinions a reader may see. */
@Component
class Frame {

    private final Periods periods;
    private final Organisation organisation;
    private final Opinions opinions;
    private final ReviewRounds rounds;
    private final Reader reader;

    Frame(Periods periods, Organisation organisation, Opinions opinions, ReviewRounds rounds, Reader reader) {
        this.periods = periods;
        this.organisation = organisation;
        this.opinions = opinions;
        this.rounds = rounds;
        this.reader = reader;
    }

    Unit unit(Report report) {
        return organisation.unit(report.unit(), periods.period(report.period()).opening());
    }

    /** The post of an act: the drafter recalls a report, the office of the committee above does everything else. */
    String actsAs(Report report, Acts.Kind kind) {
        return kind == Acts.Kind.RECALLED
                ? report.unit() + ".drafter"
                : unit(report).parent() + ".office";
    }

    /** The post that ends a round of a level before all have answered. */
    String closesRound(Report report, Level level) {
        return level == Level.CITY ? unit(report).parent() + ".office" : report.unit() + ".office-chief";
    }

    List<Section> outline(Report report) {
        Unit unit = unit(report);
        return periods.outline(report.period()).stream()
                .filter(section -> section.appliesTo().contains(unit.kind()))
                .toList();
    }

    List<Indicator> catalogue(Report report) {
        Unit unit = unit(report);
        return periods.catalogue(report.period()).stream()
                .filter(indicator -> indicator.appliesTo().contains(unit.kind()))
                .toList();
    }

    List<Programme> programmes(Report report) {
        return periods.programmes(report.period());
    }

    List<ReportSummary.UnitView> communes(Report report) {
        return organisation
                .children(report.unit(), periods.period(report.period()).opening())
                .stream()
                .map(ReportSummary.UnitView::of)
                .toList();
    }

    /** Opinions of closed rounds, and the reader's own: nobody sees a colleague's before the round is over. */
    List<Opinion> visibleOpinions(String report) {
        Set<Long> open = rounds.ofReport(report).stream()
                .filter(round -> round.closedAt() == null)
                .map(Round::id)
                .collect(Collectors.toSet());
        Set<String> own = organisation.postsOf(reader.person(), organisation.asOf()).stream()
                .map(Post::id)
                .collect(Collectors.toSet());
        return opinions.ofReport(report).stream()
                .filter(opinion -> !open.contains(opinion.round()) || own.contains(opinion.post()))
                .toList();
    }
}
