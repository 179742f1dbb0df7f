package org.reportchain.review.process;

import java.time.LocalDate;
import java.util.List;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.period.Periods;
import org.reportchain.report.Reports;
import org.springframework.stereotype.Component;

/** Who is asked in a review, from the organisation that was in force when the period opened. */
@Component
class Reviewers {

    private final Organisation organisation;
    private final Periods periods;
    private final Reports reports;

    Reviewers(Organisation organisation, Periods periods, Reports reports) {
        this.organisation = organisation;
        this.periods = periods;
        this.reports = reports;
    }

    /** The posts asked for an opinion; {@code asked} is the word of the table {@code review-policy}. */
    List<String> asked(ReviewContext review, String asked) {
        LocalDate opening = opening(review.report());
        return switch (asked) {
            case "COMMUNES" ->
                organisation.children(review.unit(), opening).stream()
                        .map(commune -> commune.code() + ".reviewer")
                        .toList();
            case "BOARDS" -> members(review.committee() + ".boards", opening);
            default -> throw new IllegalStateException("review-policy.dmn asks unknown reviewers: " + asked);
        };
    }

    /** The seats of the standing committee that somebody holds today: the base of every majority. */
    List<String> incumbents(ReviewContext review) {
        return members(review.committee() + ".standing-committee", opening(review.report())).stream()
                .filter(post -> !organisation.holders(post, organisation.asOf()).isEmpty())
                .toList();
    }

    private List<String> members(String body, LocalDate on) {
        return organisation.members(body, on).stream().map(Post::id).toList();
    }

    private LocalDate opening(String report) {
        return periods.period(reports.report(report).period()).opening();
    }
}
