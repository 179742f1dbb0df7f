package org.reportchain.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.organisation.Unit;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every unit's report: one draft that changes, and versions that never do. */
@Service
@Transactional
public class Reports {

    private final ReportTables tables;
    private final AttachmentTables attachments;
    private final Validator validator;

    // Looked up when needed: what hands down may itself stand on the reports.
    private final ObjectProvider<CarryOver> carryOvers;

    private final AuditTrail audit;
    private final Clock clock;

    Reports(
            ReportTables tables,
            AttachmentTables attachments,
            Validator validator,
            ObjectProvider<CarryOver> carryOvers,
            AuditTrail audit,
            Clock clock) {
        this.tables = tables;
        this.attachments = attachments;
        this.validator = validator;
        this.carryOvers = carryOvers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the unit's report with a draft that only names what is carried into it; one that is already open stays as it is. */
    public Report open(ReportingPeriod period, Unit unit) {
        Report report = new Report(period.code() + "-" + unit.code(), period.code(), unit.code(), ReportState.NOT_SENT);
        return tables.report(report.id()).orElseGet(() -> {
            tables.insert(report, ReportContent.empty().withCarried(carriedInto(period, unit)), "", now());
            audit.record(event("REPORT_OPENED", report));
            return report;
        });
    }

    /** The report of that id; {@link Refusal} NOT_FOUND when there is none. */
    public Report report(String id) {
        return tables.report(id).orElseThrow(() -> unknown(id));
    }

    /** All open reports of a period, by unit. */
    public List<Report> ofPeriod(String period) {
        return tables.ofPeriod(period);
    }

    /** The number of the newest version of each report that has one. */
    public Map<String, Integer> newestNumbers(Collection<String> ids) {
        return tables.newestNumbers(ids);
    }

    /** What the newest version of each report says, for those that have one. */
    public Map<String, ReportContent> newestContents(Collection<String> ids) {
        return newestVersions(ids).stream().collect(Collectors.toMap(Version::report, Version::content));
    }

    /** The newest version of each report that has one, compared with its hash, by report. */
    public List<Version> newestVersions(Collection<String> ids) {
        return tables.newestOf(ids);
    }

    /** What the drafter has written so far. */
    public Draft draft(String id) {
        report(id);
        return tables.draft(id);
    }

    /**
     * Saves the draft. Attachments are taken by their hash from those stored for the report; of what is carried into it only the
     * drafter's answers are.
     *
     * @throws Refusal CONFLICT when somebody saved since {@code expectedRevision} or the report is closed; INVALID for content
     *     under a mark of secrecy, an unknown attachment or something that is not carried; TOO_LARGE beyond the limits of size
     */
    public Draft saveDraft(String id, long expectedRevision, ReportContent content, String author) {
        Report report = lockOpen(id);
        if (content.classified() && !content.blank()) {
            throw Refusal.invalid("report.classifiedContent", content.secrecy().label());
        }
        ReportContent complete = withCarried(id, content.withAttachments(stored(id, content)));
        String json = ContentLimits.check(complete);
        if (!tables.saveDraft(id, expectedRevision, json, author, now())) {
            Draft newer = tables.draft(id);
            throw Refusal.conflict(
                    "report.draftMoved",
                    newer.savedBy(),
                    Long.toString(newer.revision()),
                    Long.toString(expectedRevision));
        }
        audit.record(event("DRAFT_SAVED", report)
                .by(author)
                .changed(Long.toString(expectedRevision), Long.toString(expectedRevision + 1))
                .carrying(ReportJson.sha256(json)));
        if (report.state() == ReportState.NOT_SENT) {
            setState(report, ReportState.DRAFTING);
        }
        return tables.draft(id);
    }

    /** All findings against the draft. */
    public Validation check(String id) {
        return validate(id, draft(id).content()); // saved with what is carried into it
    }

    /** All findings against content that has not been saved. */
    public Validation check(String id, ReportContent content) {
        return validate(id, withCarried(id, content));
    }

    /** Whether content says nothing else than the version submitted last: a new version of it would have the same hash. */
    public boolean unchanged(String id, ReportContent content) {
        String sha256 = ReportJson.sha256(ReportJson.write(content));
        return newestIfAny(id)
                .filter(version -> version.sha256().equals(sha256))
                .isPresent();
    }

    /**
     * Makes the draft an immutable version, numbered one after the last. Whether it may go up is {@link #check}'s to say, before.
     *
     * @throws Refusal CONFLICT when the report is closed; INVALID for a draft with a mark of secrecy
     */
    public Version submit(String id, String author) {
        Report report = lockOpen(id);
        ReportContent content = tables.draft(id).content();
        if (content.classified()) {
            throw Refusal.invalid("report.classifiedContent", content.secrecy().label());
        }
        Version version = tables.insertVersion(id, content, author, now());
        audit.record(event("VERSION_SUBMITTED", report)
                .about(id, version.number())
                .by(author)
                .carrying(version.sha256()));
        return version;
    }

    /** One version, compared with its hash; {@link Refusal} NOT_FOUND, or CONFLICT when it was changed behind our back. */
    public Version version(String id, int number) {
        return tables.version(id, number)
                .orElseThrow(() -> Refusal.notFound("report.unknownVersion", Integer.toString(number), id));
    }

    /** The version submitted last; {@link Refusal} NOT_FOUND when nothing has been submitted. */
    public Version newest(String id) {
        return newestIfAny(id).orElseThrow(() -> Refusal.notFound("report.noVersion", id));
    }

    public Optional<Version> newestIfAny(String id) {
        return tables.newest(id);
    }

    /** All versions, the first one first. */
    public List<Version> versions(String id) {
        return tables.versions(id);
    }

    /** All versions without their content, the first one first. */
    public List<Version.Head> heads(String id) {
        return tables.heads(id);
    }

    /** Whether the person authored any version of the report, and so may not approve it. */
    public boolean drafted(String id, String person) {
        return tables.authored(id, person);
    }

    /**
     * Opens a report that was approved or issued again, for a correction; its versions stay as they are.
     *
     * @throws Refusal CONFLICT when it is not in such a state
     */
    public void reopen(String id, String person, String reason) {
        Report report = tables.lock(id).orElseThrow(() -> unknown(id));
        if (!report.state().approved() && report.state() != ReportState.ISSUED) {
            throw Refusal.conflict("report.notCorrectable", id, report.state().label());
        }
        audit.record(event("CORRECTION_OPENED", report).by(person).carrying(Map.of("reason", reason)));
        setState(report, ReportState.CORRECTION_REQUESTED);
    }

    /** Notes where the report stands. */
    public void mark(String id, ReportState state) {
        setState(report(id), state);
    }

    /**
     * Keeps only the register entry of a classified report: the draft and its attachments are wiped, and the case is closed.
     *
     * @throws Refusal INVALID for an incomplete entry; CONFLICT when the report is closed
     */
    public void registerClassified(String id, ClassifiedStub stub, String author) {
        Report report = lockOpen(id);
        if (stub.level() == Secrecy.NONE || !fits(stub.documentNumber(), 100) || !fits(stub.holder(), 300)) {
            throw Refusal.invalid("report.incompleteStub");
        }
        tables.insertStub(id, stub, author, now());
        Draft draft = tables.draft(id);
        tables.saveDraft(id, draft.revision(), ReportJson.write(ReportContent.empty()), author, now());
        attachments.forgetAllBut(id, submittedAttachments(id));
        audit.record(event("CLASSIFIED_REGISTERED", report)
                .by(author)
                .changed(null, stub.level().name())
                .carrying(ReportJson.sha256(ReportJson.write(stub))));
        setState(report, ReportState.TRANSFERRED_TO_CIPHER);
    }

    /** The register entry, if the report was classified. */
    public Optional<ClassifiedStub> classified(String id) {
        return tables.stub(id);
    }

    private void setState(Report report, ReportState state) {
        tables.setState(report.id(), state);
        if (report.state() != state) {
            audit.record(event("STATE_CHANGED", report).changed(report.state().name(), state.name()));
        }
    }

    private static AuditEvent event(String kind, Report report) {
        return AuditEvent.of(kind, report.unit()).about(report.id(), null);
    }

    private List<Attachment> stored(String id, ReportContent content) {
        return content.attachments().stream()
                .map(Attachment::sha256)
                .distinct()
                .map(sha256 -> attachments
                        .find(id, sha256)
                        .orElseThrow(() -> Refusal.invalid("report.unknownAttachment", sha256)))
                .toList();
    }

    private List<CarriedItem> carriedInto(ReportingPeriod period, Unit unit) {
        return carryOvers.stream()
                .flatMap(carryOver -> carryOver.into(period, unit).stream())
                .toList();
    }

    private Validation validate(String id, ReportContent complete) {
        return validator.check(
                report(id), complete, newestIfAny(id).map(Version::content).orElse(null));
    }

    private ReportContent withCarried(String id, ReportContent content) {
        return content.withCarried(
                CarriedItem.answered(tables.draft(id).content().carried(), content.carried()));
    }

    private Set<String> submittedAttachments(String id) {
        return versions(id).stream()
                .flatMap(version -> version.content().attachments().stream())
                .map(Attachment::sha256)
                .collect(Collectors.toSet());
    }

    private Report lockOpen(String id) {
        Report report = tables.lock(id).orElseThrow(() -> unknown(id));
        if (report.state().closed()) {
            throw Refusal.conflict("report.closed", id, report.state().label());
        }
        return report;
    }

    private static boolean fits(String text, int most) {
        return !text.isEmpty() && text.length() <= most;
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("report.unknown", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
