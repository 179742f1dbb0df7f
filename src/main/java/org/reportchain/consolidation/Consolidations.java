package org.reportchain.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Draft;
import org.reportchain.report.Finding;
import org.reportchain.report.Report;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the city's report of a period from the approved reports of its units. */
@Service
@Transactional(readOnly = true)
public class Consolidations {

    /** On this day the districts ended and the communes were cut anew (Resolution 1656/NQ-UBTVQH15). */
    private static final LocalDate UNITS_CUT_ANEW = LocalDate.of(2025, 7, 1);

    private static final String COMMUNES_SUM_RULE = "R-12";

    private final Materials materials;
    private final ConsolidationTables tables;
    private final Periods periods;
    private final Reports reports;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Consolidations(
            Materials materials,
            ConsolidationTables tables,
            Periods periods,
            Reports reports,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.materials = materials;
        this.tables = tables;
        this.periods = periods;
        this.reports = reports;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** The city that a period's reports are consolidated for; {@link Refusal} NOT_FOUND for an unknown period. */
    public Unit city(String period) {
        return materials.city(periods.period(period));
    }

    /**
     * What the approved reports say together, without changing anything.
     *
     * @throws Refusal NOT_FOUND for an unknown period; CONFLICT, by its name, when a report was changed behind our back
     */
    public Consolidation preview(String period) {
        Material material = materials.of(periods.period(period));
        return new Preview(material, communeDifferences(material), cityContent(material))
                .consolidation(comparable(material.period()));
    }

    /** Whether figures can be compared with the year before: not across the day on which the units were cut anew. */
    public static boolean comparable(ReportingPeriod period) {
        return period.opening().isBefore(UNITS_CUT_ANEW)
                || !period.opening().minusYears(1).isBefore(UNITS_CUT_ANEW);
    }

    /** The last consolidation of a period, and what has changed since. */
    public Optional<LastRun> last(String period) {
        return last(materials.of(periods.period(period)));
    }

    /** Whether the person is the city's drafter, who alone may consolidate. */
    public boolean mayConsolidate(String period, String person) {
        return organisation.holds(person, drafter(city(period)), organisation.asOf());
    }

    /**
     * Writes the draft of the city's report from what is approved now; opens that report when it is not open yet. What the
     * city's drafter has written stays ({@link CityDraft}); doing it twice changes nothing more.
     *
     * @throws Refusal FORBIDDEN for anybody but the city's drafter; CONFLICT when the city's report is not with its drafter, nothing is
     *     approved, or somebody saves the draft at the same moment; TOO_LARGE when the draft would be
     */
    @Transactional
    public Outcome consolidateAgain(String period, String person) {
        if (!mayConsolidate(period, person)) {
            throw Refusal.forbidden("consolidation.onlyTheCityDrafter");
        }
        Material material = materials.of(periods.period(period));
        Report report = reports.open(material.period(), material.city());
        if (!report.state().withItsDrafter()) {
            throw Refusal.conflict(
                    "consolidation.closed", report.id(), report.state().label());
        }
        if (material.approved().isEmpty()) {
            throw Refusal.conflict(
                    "consolidation.nothingApproved", material.period().title());
        }
        Proposal proposal = Proposal.of(material);
        List<String> kept = write(report, proposal, material, person);
        record(material, proposal, person);
        return new Outcome(last(material).orElseThrow(), kept, proposal.tooLong());
    }

    private List<String> write(Report report, Proposal proposal, Material material, String person) {
        Draft draft = reports.draft(report.id());
        ReportContent before =
                tables.last(report.id()).map(ConsolidationTables.Run::proposal).orElseGet(ReportContent::empty);
        CityDraft city = new CityDraft(draft.content(), before, proposal.content());
        ReportContent merged = city.merged(material.sums());
        if (!merged.equals(draft.content())) {
            reports.saveDraft(report.id(), draft.revision(), merged, person);
        }
        return city.kept();
    }

    private void record(Material material, Proposal proposal, String person) {
        List<LastRun.Source> sources = sources(material);
        tables.insert(
                material.report(), person, clock.instant().truncatedTo(ChronoUnit.MICROS), proposal.content(), sources);
        Map<String, String> hashes = new TreeMap<>();
        sources.forEach(source -> hashes.put(source.unit(), source.sha256()));
        audit.record(AuditEvent.of("CONSOLIDATED", material.city().code())
                .by(person, drafter(material.city()))
                .about(material.report(), null)
                .carrying(hashes));
    }

    private Optional<LastRun> last(Material material) {
        return tables.last(material.report()).map(run -> {
            List<LastRun.Source> sources = tables.sources(run.id());
            return new LastRun(run.person(), run.at(), sources, changes(sources, sources(material)));
        });
    }

    private static List<LastRun.Change> changes(List<LastRun.Source> then, List<LastRun.Source> now) {
        Map<String, LastRun.Source> gone =
                then.stream().collect(Collectors.toMap(LastRun.Source::unit, Function.identity()));
        List<LastRun.Change> changes = new ArrayList<>();
        for (LastRun.Source source : now) {
            LastRun.Source old = gone.remove(source.unit());
            if (old == null) {
                changes.add(new LastRun.Change(source.unit(), LastRun.Kind.ADDED));
            } else if (!old.equals(source)) {
                changes.add(new LastRun.Change(source.unit(), LastRun.Kind.NEWER));
            }
        }
        gone.keySet().stream().sorted().forEach(unit -> changes.add(new LastRun.Change(unit, LastRun.Kind.GONE)));
        return changes;
    }

    private static List<LastRun.Source> sources(Material material) {
        return material.approved().stream()
                .map(approved -> new LastRun.Source(
                        approved.unit().code(),
                        approved.version().report(),
                        approved.version().number(),
                        approved.version().sha256()))
                .toList();
    }

    /** What rule R-12 says about each approved report, by unit and then by field. */
    private Map<String, Map<String, Finding>> communeDifferences(Material material) {
        Map<String, Map<String, Finding>> differences = new HashMap<>();
        for (Approved report : material.approved()) {
            differences.put(
                    report.unit().code(),
                    reports.check(report.version().report(), report.content()).findings().stream()
                            .filter(finding -> finding.rule().equals(COMMUNES_SUM_RULE))
                            .collect(Collectors.toMap(Finding::field, Function.identity())));
        }
        return differences;
    }

    private ReportContent cityContent(Material material) {
        return reports.ofPeriod(material.period().code()).stream()
                .filter(report -> report.id().equals(material.report()))
                .findFirst()
                .map(report -> reports.draft(report.id()).content())
                .orElseGet(ReportContent::empty);
    }

    private static String drafter(Unit city) {
        return city.code() + ".drafter";
    }
}
