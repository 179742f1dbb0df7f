package org.reportchain.portal;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Differences;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.review.Looks;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** What changed between two versions of a report, as the reader may see them. */
@Component
class Changes {

    record View(int from, int to, Differences differences) {}

    private final Reader reader;
    private final Reports reports;
    private final Frame frame;
    private final Looks looks;

    Changes(Reader reader, Reports reports, Frame frame, Looks looks) {
        this.reader = reader;
        this.reports = reports;
        this.frame = frame;
        this.looks = looks;
    }

    /** Any two versions of a report, in either order; {@link Refusal} NOT_FOUND where there is no such version of it. */
    View between(String id, @Nullable String from, @Nullable String to) {
        Report report = reader.report(id);
        return between(report, version(id, from), version(id, to));
    }

    /** Notes the reader's look at a version, and says what changed since their last look at an earlier one, if there was one. */
    @Nullable
    View sinceLastLook(Report report, Version newest, @Nullable String post) {
        looks.record(report.id(), newest.number(), reader.person(), post);
        return looks.lastBefore(report.id(), reader.person(), newest.number())
                .map(seen -> between(report, reports.version(report.id(), seen), newest))
                .orElse(null);
    }

    private View between(Report report, Version from, Version to) {
        Differences.Names names = new Differences.Names(
                frame.outline(report),
                frame.catalogue(report),
                frame.programmes(report),
                frame.communes(report).stream()
                        .collect(Collectors.toMap(ReportSummary.UnitView::code, ReportSummary.UnitView::label)));
        return new View(
                from.number(),
                to.number(),
                Differences.between(
                        reader.seen(report, from).content(),
                        reader.seen(report, to).content(),
                        names));
    }

    private Version version(String id, @Nullable String number) {
        String given = number == null ? "" : number.strip();
        if (!given.matches("\\d{1,6}")) {
            throw Refusal.notFound("report.unknownVersion", given, id);
        }
        return reports.version(id, Integer.parseInt(given));
    }
}
