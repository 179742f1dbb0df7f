package org.reportchain.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reportchain.period.Indicator;
import org.reportchain.period.Programme;
import org.reportchain.period.Section;
import org.reportchain.release.Registers;
import org.reportchain.release.Signatures;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.reporting.ReportingPeriods;
import org.reportchain.review.Acts;
import org.reportchain.review.DistrictReports;
import org.reportchain.review.Looks;
import org.reportchain.review.Returns;
import org.springframework.stereotype.Component;

/** A report as its own page shows it, during the review and after its end. */
@Component
class ReportPage {

    record VersionRow(int number, String author, Instant submittedAt, String sha256) {}

    record ActRow(Acts.Kind kind, String person, @Nullable String reason, Instant at) {}

    record SignedRow(String authority, String person, int version, Instant at) {}

    record View(
            ReportSummary report,
            List<Stepper.StepView> chain,
            @Nullable Version version,
            List<VersionRow> versions,
            List<Section> outline,
            List<Indicator> catalogue,
            List<Programme> programmes,
            List<ReportSummary.UnitView> communes,
            Pictures.View pictures,
            List<OpinionView> opinions,
            NotesView notes,
            List<ReturnedView> returns,
            List<ActRow> acts,
            @Nullable SignedRow signed,
            List<Registers.Document> documents,
            boolean mayRecall,
            boolean mayCancel,
            boolean mayCorrect,
            Oversight.@Nullable View oversight) {}

    private final Reader reader;
    private final Stepper stepper;
    private final Reports reports;
    private final Frame frame;
    private final NotesDesk notes;
    private final Pictures pictures;
    private final ReportSummary.Factory summaries;
    private final Returns returns;
    private final Acts acts;
    private final Signatures signatures;
    private final Registers registers;
    private final Titles titles;
    private final Looks looks;
    private final DistrictReports districtReports;
    private final ReportingPeriods reportingPeriods;
    private final Oversight oversight;

    ReportPage(
            Reader reader,
            Stepper stepper,
            Reports reports,
            Frame frame,
            NotesDesk notes,
            Pictures pictures,
            ReportSummary.Factory summaries,
            Returns returns,
            Acts acts,
            Signatures signatures,
            Registers registers,
            Titles titles,
            Looks looks,
            DistrictReports districtReports,
            ReportingPeriods reportingPeriods,
            Oversight oversight) {
        this.reader = reader;
        this.stepper = stepper;
        this.reports = reports;
        this.frame = frame;
        this.notes = notes;
        this.pictures = pictures;
        this.summaries = summaries;
        this.returns = returns;
        this.acts = acts;
        this.signatures = signatures;
        this.registers = registers;
        this.titles = titles;
        this.looks = looks;
        this.districtReports = districtReports;
        this.reportingPeriods = reportingPeriods;
        this.oversight = oversight;
    }

    View show(String id) {
        Report report = reader.report(id);
        Version newest = reports.newestIfAny(id).orElse(null);
        if (newest != null) {
            looks.record(id, newest.number(), reader.person(), null);
        }
        return new View(
                summaries.of(report),
                stepper.of(report),
                newest == null ? null : reader.seen(report, newest),
                reports.heads(id).stream()
                        .map(version -> new VersionRow(
                                version.number(),
                                titles.ofActor(version.author(), report.unit() + ".drafter", version.submittedAt()),
                                version.submittedAt(),
                                version.sha256()))
                        .toList(),
                frame.outline(report),
                frame.catalogue(report),
                frame.programmes(report),
                frame.communes(report),
                pictures.of(report, newest),
                frame.visibleOpinions(id).stream()
                        .map(opinion -> OpinionView.of(opinion, titles))
                        .toList(),
                notes.ofReport(id),
                returns.ofReport(id).stream()
                        .map(returned -> ReturnedView.of(returned, titles))
                        .toList(),
                acts.ofReport(id).stream()
                        .map(act -> new ActRow(
                                act.kind(),
                                titles.ofActor(act.person(), frame.actsAs(report, act.kind()), act.at()),
                                act.reason(),
                                act.at()))
                        .toList(),
                signatures
                        .last(id)
                        .map(signed -> new SignedRow(
                                signed.authority(),
                                titles.ofActor(signed.person(), signed.post(), signed.at()),
                                signed.version(),
                                signed.at()))
                        .orElse(null),
                registers.ofReport(id),
                districtReports.mayRecall(id, reader.person()),
                districtReports.mayCancel(id, reader.person()),
                reportingPeriods.mayCorrect(report, reader.person()),
                oversight.of(id));
    }
}
