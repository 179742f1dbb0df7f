package org.reportchain.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in and hands out the files that go with reports: known kinds only, recognised by content. */
@Service
@Transactional
public class Attachments {

    /** Most bytes of one file. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** A file to hand out, always as a download. */
    public record Content(String name, String mediaType, byte[] bytes) {}

    private final ReportTables reports;
    private final AttachmentTables tables;
    private final AuditTrail audit;
    private final Clock clock;

    Attachments(ReportTables reports, AttachmentTables tables, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a file for a report; the same bytes again give the attachment that is already there.
     *
     * @param name as the drafter's computer calls it; paths and hidden characters are dropped
     * @throws Refusal INVALID for an empty, unknown, damaged or dangerous file, or a draft with a mark of secrecy; TOO_LARGE above 5 MB
     */
    public Attachment store(String report, String name, byte[] content, String author) {
        Report owner = reports.lock(report).orElseThrow(() -> Refusal.notFound("report.unknown", report));
        if (owner.state().closed()) {
            throw Refusal.conflict("report.closed", report, owner.state().label());
        }
        Secrecy secrecy = reports.draft(report).content().secrecy();
        if (secrecy != Secrecy.NONE) {
            throw Refusal.invalid("report.classifiedContent", secrecy.label());
        }
        if (content.length == 0) {
            throw Refusal.invalid("report.attachmentEmpty", FileName.safe(name, ""));
        }
        if (content.length > MOST_BYTES) {
            throw Refusal.tooLarge("report.attachmentTooLarge", FileName.safe(name, ""));
        }
        FileKind kind = kind(name, content);
        String sha256 = ReportJson.sha256(content);
        return tables.find(report, sha256).orElseGet(() -> {
            if (tables.of(report).size() >= ContentLimits.ROWS) {
                throw Refusal.tooLarge("report.tooManyAttachments", Integer.toString(ContentLimits.ROWS));
            }
            Attachment attachment =
                    new Attachment(sha256, FileName.safe(name, kind.extension()), kind.mediaType(), content.length);
            tables.insert(report, attachment, content, author, clock.instant().truncatedTo(ChronoUnit.MICROS));
            audit.record(AuditEvent.of("ATTACHED", owner.unit())
                    .about(report, null)
                    .by(author)
                    .carrying(sha256));
            return attachment;
        });
    }

    /** The kind of a file that may be taken in; else a {@link Refusal} that names the file and the remedy. */
    static FileKind kind(String name, byte[] content) {
        try {
            return FileKind.recognise(content);
        } catch (BadFile bad) {
            throw Refusal.invalid(bad.fault().key(), FileName.safe(name, ""));
        }
    }

    /** The files stored for a report, in the order in which they came. */
    public List<Attachment> of(String report) {
        return tables.of(report);
    }

    /** A report's file; {@link Refusal} NOT_FOUND when the report has none of that hash, CONFLICT when its bytes were changed. */
    public Content download(String report, String sha256) {
        Attachment attachment =
                tables.find(report, sha256).orElseThrow(() -> Refusal.notFound("report.unknownAttachment", sha256));
        byte[] bytes = tables.content(sha256);
        if (!ReportJson.sha256(bytes).equals(sha256)) {
            throw Refusal.conflict("report.damagedAttachment", attachment.name());
        }
        return new Content(attachment.name(), attachment.mediaType(), bytes);
    }
}
