package org.reportchain.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Figure;
import org.reportchain.report.Report;
import org.reportchain.report.Version;
import org.reportchain.review.ReviewRounds;
import org.reportchain.review.Round;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;

/** What the pictures beside a report draw: its figures against plan and last year, and who has answered. */
@Component
class Pictures {

    /** Who was asked in a round, by title. What they answered stays hidden while the round is open. */
    record RoundRow(String label, boolean open, List<String> answered, List<String> unanswered) {}

    record View(List<FigurePictures.PlanRow> plan, List<FigurePictures.YearRow> year, List<RoundRow> rounds) {}

    private final Periods periods;
    private final Frame frame;
    private final ReviewRounds rounds;
    private final Titles titles;

    Pictures(Periods periods, Frame frame, ReviewRounds rounds, Titles titles) {
        this.periods = periods;
        this.frame = frame;
        this.rounds = rounds;
        this.titles = titles;
    }

    /**
     * The series of a report.
     *
     * @param version the newest one, of which no commune's own values are drawn; without one only the rounds are
     */
    View of(Report report, @Nullable Version version) {
        Map<String, Figure> figures =
                version == null ? Map.of() : version.content().figures();
        var catalogue = frame.catalogue(report);
        ReportingPeriod period = periods.period(report.period());
        return new View(
                FigurePictures.plan(catalogue, figures, period.cutOff()),
                period.comparesWithLastYear() ? FigurePictures.year(catalogue, figures) : List.of(),
                rounds.ofReport(report.id()).stream().map(this::row).toList());
    }

    private RoundRow row(Round round) {
        Set<String> pending = Set.copyOf(rounds.pending(round.id()));
        Map<Boolean, List<String>> seats = rounds.seats(round.id()).stream()
                .collect(Collectors.partitioningBy(
                        pending::contains, Collectors.mapping(titles::of, Collectors.toList())));
        return new RoundRow(
                Texts.text(
                        "portal.pictures." + round.stage(),
                        Texts.text("review.level." + round.level()),
                        String.valueOf(round.number())),
                round.closedAt() == null,
                seats.getOrDefault(false, List.of()),
                seats.getOrDefault(true, List.of()));
    }
}
