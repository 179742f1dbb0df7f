package org.reportchain.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report says. Equal content is equal in every byte: text is NFC, maps are sorted, and what is empty is left out.
 *
 * @param sections plain text by section code
 * @param figures by indicator code
 * @param programmes by programme number
 * @param reasons why a warning may pass, by {@link Finding#key()}
 * @param carried what earlier periods left open, each with its state
 */
public record ReportContent(
        Secrecy secrecy,
        Urgency urgency,
        Map<String, String> sections,
        Map<String, Figure> figures,
        List<Limitation> limitations,
        List<PlannedTask> tasks,
        List<IssuedDocument> documents,
        Map<String, ProgrammeProgress> programmes,
        Signature signature,
        List<Attachment> attachments,
        Map<String, String> reasons,
        List<CarriedItem> carried) {

    public ReportContent(
            @Nullable Secrecy secrecy,
            @Nullable Urgency urgency,
            @Nullable Map<String, String> sections,
            @Nullable Map<String, Figure> figures,
            @Nullable List<Limitation> limitations,
            @Nullable List<PlannedTask> tasks,
            @Nullable List<IssuedDocument> documents,
            @Nullable Map<String, ProgrammeProgress> programmes,
            @Nullable Signature signature,
            @Nullable List<Attachment> attachments,
            @Nullable Map<String, String> reasons,
            @Nullable List<CarriedItem> carried) {
        this.secrecy = secrecy == null ? Secrecy.NONE : secrecy;
        this.urgency = urgency == null ? Urgency.NORMAL : urgency;
        this.sections = Plain.textMap(sections);
        this.figures = Plain.map(figures, Figure::isEmpty);
        this.limitations =
                Plain.list(limitations).stream().filter(row -> !row.isEmpty()).toList();
        this.tasks = Plain.list(tasks).stream().filter(row -> !row.isEmpty()).toList();
        this.documents =
                Plain.list(documents).stream().filter(row -> !row.isEmpty()).toList();
        this.programmes = Plain.map(programmes, ProgrammeProgress::isEmpty);
        this.signature = signature == null ? Signature.NONE : signature;
        this.attachments = Plain.list(attachments);
        this.reasons = Plain.textMap(reasons);
        this.carried = Plain.list(carried);
    }

    /** A report that says nothing yet, signed as a standing committee's. */
    public static ReportContent empty() {
        return new ReportContent(
                null, null, null, null, null, null, null, null, Signature.ofStandingCommittee(), null, null, null);
    }

    /** Whether nothing has been written: marks and the signature block are not content. */
    public boolean blank() {
        return sections.isEmpty()
                && figures.isEmpty()
                && limitations.isEmpty()
                && tasks.isEmpty()
                && documents.isEmpty()
                && programmes.isEmpty()
                && attachments.isEmpty()
                && reasons.isEmpty()
                && carried.stream().noneMatch(CarriedItem::answered);
    }

    /** Whether it is marked with any level of state secrecy. */
    public boolean classified() {
        return secrecy != Secrecy.NONE;
    }

    /** The same content as one subordinate unit sees it: of the units' values, only its own. */
    public ReportContent seenBy(String unit) {
        Map<String, Figure> own = new TreeMap<>();
        figures.forEach((indicator, figure) -> own.put(indicator, figure.seenBy(unit)));
        return with(own, attachments, carried);
    }

    ReportContent withAttachments(List<Attachment> stored) {
        return with(figures, stored, carried);
    }

    /** The same content with these answers to what is carried into it. */
    public ReportContent withCarried(List<CarriedItem> items) {
        return with(figures, attachments, items);
    }

    private ReportContent with(
            Map<String, Figure> otherFigures, List<Attachment> otherAttachments, List<CarriedItem> otherCarried) {
        return new ReportContent(
                secrecy,
                urgency,
                sections,
                otherFigures,
                limitations,
                tasks,
                documents,
                programmes,
                signature,
                otherAttachments,
                reasons,
                otherCarried);
    }
}
