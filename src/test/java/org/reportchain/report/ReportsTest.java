package org.reportchain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.period.PeriodSample;
import org.reportchain.period.Periods;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
@Import(ReportsTestConfiguration.class)
class ReportsTest {

    private static final String ID = "2022-H1-006";

    @Autowired
    private Reports reports;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Periods periods;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        reports.open(periods.period("2022-H1"), ReportsTestConfiguration.DONG_DA);
    }

    @Test
    void periodInTheTablesEqualsItsFiles() {
        assertThat(periods.all()).startsWith(PeriodSample.period());
        assertThat(periods.outline("2022-H1")).isEqualTo(PeriodSample.outline());
        assertThat(periods.catalogue("2022-H1"))
                .containsExactlyElementsOf(PeriodSample.catalogue().values());
        assertThat(periods.programmes("2022-H1")).isEqualTo(PeriodSample.programmes());
        assertThat(periods.targets("2022-H1", "018")).isEqualTo(PeriodSample.targets("018"));
        assertThat(periods.unitsDue("2022-H1")).containsExactly("006", "018");
        assertThat(refusal(() -> periods.period("1999")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void openedReportHasAnEmptyDraftAndIsNotSent() {
        assertThat(reports.report(ID)).isEqualTo(new Report(ID, "2022-H1", "006", ReportState.NOT_SENT));
        assertThat(reports.draft(ID).content().blank()).isTrue();
        assertThat(reports.newestIfAny(ID)).isEmpty();
        assertThat(reports.ofPeriod("2022-H1")).hasSize(1);
    }

    @Test
    void openingAgainKeepsWhatIsThere() {
        reports.saveDraft(ID, 0, content("Bối cảnh"), "006.drafter");
        assertThat(reports.open(periods.period("2022-H1"), ReportsTestConfiguration.DONG_DA)
                        .state())
                .isEqualTo(ReportState.DRAFTING);
        assertThat(reports.draft(ID).revision()).isEqualTo(1);
    }

    @Test
    void savedDraftReadsBack() {
        Draft saved = reports.saveDraft(ID, 0, content("Bối cảnh"), "006.drafter");
        assertThat(saved).isEqualTo(reports.draft(ID));
        assertThat(saved.content().sections()).containsEntry("1.1", "Bối cảnh");
        assertThat(saved.savedBy()).isEqualTo("006.drafter");
        assertThat(reports.report(ID).state()).isEqualTo(ReportState.DRAFTING);
    }

    @Test
    void secondSaveOfTheSameRevisionIsAConflict() {
        reports.saveDraft(ID, 0, content("của người thứ nhất"), "first");
        Refusal refusal = refusal(() -> reports.saveDraft(ID, 0, content("của người thứ hai"), "second"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal).hasMessageContaining("first");
        assertThat(reports.draft(ID).content().sections()).containsEntry("1.1", "của người thứ nhất");
    }

    @Test
    void everySubmissionIsANewVersionAndOldOnesStay() {
        reports.saveDraft(ID, 0, content("lần 1"), "006.drafter");
        Version first = reports.submit(ID, "006.drafter");
        reports.saveDraft(ID, 1, content("lần 2"), "006.drafter");
        Version second = reports.submit(ID, "006.office-chief");
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(reports.version(ID, 1)).isEqualTo(first);
        assertThat(reports.newest(ID)).isEqualTo(second);
        assertThat(reports.versions(ID)).containsExactly(first, second);
        assertThat(first.sha256()).isEqualTo(ReportJson.sha256(ReportJson.write(first.content())));
        assertThat(reports.drafted(ID, "006.office-chief")).isTrue();
        assertThat(reports.drafted(ID, "006.clerk")).isFalse();
    }

    @Test
    void versionChangedBehindOurBackIsRefused() {
        reports.saveDraft(ID, 0, content("6.482,91"), "006.drafter");
        reports.submit(ID, "006.drafter");
        jdbc.sql("update report_version set content = replace(content, '6.482', '9.482')")
                .update();
        assertThat(refusal(() -> reports.version(ID, 1)).key()).isEqualTo("report.damagedVersion");
        assertThat(refusal(() -> reports.newest(ID)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void unknownReportsAndVersionsAreNotFound() {
        assertThat(refusal(() -> reports.report("x")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> reports.version(ID, 7)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> reports.newest(ID)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void closedReportIsNotWrittenTo() {
        reports.mark(ID, ReportState.APPROVED);
        assertThat(refusal(() -> reports.saveDraft(ID, 0, content("x"), "a")).key())
                .isEqualTo("report.closed");
        assertThat(refusal(() -> reports.submit(ID, "a")).key()).isEqualTo("report.closed");
        assertThat(refusal(() -> attachments.store(ID, "a.pdf", FileKindTest.pdf(), "a"))
                        .key())
                .isEqualTo("report.closed");
    }

    @Test
    void contentUnderAMarkOfSecrecyIsNotSaved() {
        ReportContent secret = parse("{\"secrecy\":\"SECRET\",\"sections\":{\"4\":\"nội dung mật\"}}");
        assertThat(refusal(() -> reports.saveDraft(ID, 0, secret, "006.drafter"))
                        .key())
                .isEqualTo("report.classifiedContent");
        assertThat(reports.draft(ID).revision()).isZero();
    }

    @Test
    void markOfSecrecyAloneIsSavedAndLocksAttachmentsAndSubmission() {
        reports.saveDraft(ID, 0, parse("{\"secrecy\":\"SECRET\"}"), "006.drafter");
        assertThat(refusal(() -> attachments.store(ID, "a.pdf", FileKindTest.pdf(), "a"))
                        .key())
                .isEqualTo("report.classifiedContent");
        assertThat(refusal(() -> reports.submit(ID, "a")).key()).isEqualTo("report.classifiedContent");
        assertThat(reports.check(ID).findings()).extracting(Finding::key).containsExactly("R-16@secrecy");
    }

    @Test
    void classifiedReportLeavesOnlyItsRegisterEntry() {
        Attachment attachment = attachments.store(ID, "a.pdf", FileKindTest.pdf(), "006.drafter");
        reports.saveDraft(ID, 0, content("nội dung").withAttachments(List.of(attachment)), "006.drafter");
        ClassifiedStub stub = new ClassifiedStub(Secrecy.SECRET, "12-BC/QU", LocalDate.of(2022, 6, 20), "Phòng cơ yếu");
        reports.registerClassified(ID, stub, "006.drafter");
        assertThat(reports.classified(ID)).contains(stub);
        assertThat(reports.report(ID).state()).isEqualTo(ReportState.TRANSFERRED_TO_CIPHER);
        assertThat(reports.draft(ID).content().blank()).isTrue();
        assertThat(attachments.of(ID)).isEmpty();
        assertThat(jdbc.sql("select count(*) from attachment_piece")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(refusal(() -> reports.registerClassified(ID, stub, "x")).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void incompleteRegisterEntryIsRefused() {
        ClassifiedStub stub = new ClassifiedStub(Secrecy.NONE, "12", LocalDate.of(2022, 6, 20), "Phòng cơ yếu");
        assertThat(refusal(() -> reports.registerClassified(ID, stub, "x")).key())
                .isEqualTo("report.incompleteStub");
    }

    @Test
    void warningPassesWithAWrittenReason() {
        String figure = "\"figures\":{\"NC-01\":{\"actual\":\"0\",\"nature\":\"ESTIMATE\"}}";
        Validation without = reports.check(ID, parse("{" + figure + "}"));
        Validation with = reports.check(
                ID, parse("{" + figure + ",\"reasons\":{\"R-17@figures.NC-01.actual\":\"Không phát hiện\"}}"));
        assertThat(of(without, "R-17")).allMatch(finding -> !finding.passes());
        assertThat(of(with, "R-17")).isNotEmpty().allMatch(Finding::passes);
    }

    @Test
    void reasonDoesNotOpenABlock() {
        Validation validation = reports.check(ID, parse("{\"reasons\":{\"R-15@limitations\":\"không có hạn chế\"}}"));
        assertThat(of(validation, "R-15")).noneMatch(Finding::passes);
        assertThat(validation.passes()).isFalse();
    }

    @Test
    void sectionAtTheLimitIsSavedAndBeyondItIsRefused() {
        reports.saveDraft(ID, 0, content("ậ".repeat(50_000)), "a");
        Refusal refusal = refusal(() -> reports.saveDraft(ID, 1, content("ậ".repeat(50_001)), "a"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(refusal).hasMessageContaining("sections.1.1");
    }

    @Test
    void largestContentFitsTheDatabase() {
        StringBuilder json = new StringBuilder("{\"sections\":{\"0\":\"x\"");
        for (int section = 1; section <= 19; section++) {
            json.append(",\"")
                    .append(section)
                    .append("\":\"")
                    .append("x".repeat(50_000))
                    .append('"');
        }
        reports.saveDraft(ID, 0, parse(json + "}}"), "a");
        json.append(",\"20\":\"").append("x".repeat(50_000)).append('"');
        assertThat(refusal(() -> reports.saveDraft(ID, 1, parse(json + "}}"), "a"))
                        .key())
                .isEqualTo("report.contentTooLarge");
        assertThat(reports.submit(ID, "a")).isEqualTo(reports.newest(ID));
    }

    @Test
    void tooManyRowsAreRefused() {
        List<PlannedTask> rows = Collections.nCopies(201, new PlannedTask("t", "o", null));
        ReportContent content =
                new ReportContent(null, null, null, null, null, rows, null, null, null, null, null, null);
        assertThat(refusal(() -> reports.saveDraft(ID, 0, content, "a")).key()).isEqualTo("report.tooManyRows");
    }

    @Test
    void storedFileIsHandedOutAsItCameIn() {
        byte[] large = Arrays.copyOf(FileKindTest.pdf(), Attachments.MOST_BYTES);
        Attachment attachment = attachments.store(ID, "../Phụ lục.pdf", large, "006.drafter");
        assertThat(attachment.name()).isEqualTo("Phụ lục.pdf");
        assertThat(attachment.size()).isEqualTo(large.length);
        Attachments.Content content = attachments.download(ID, attachment.sha256());
        assertThat(content.bytes()).isEqualTo(large);
        assertThat(content.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void sameFileTwiceIsOneAttachment() {
        Attachment first = attachments.store(ID, "a.pdf", FileKindTest.pdf(), "006.drafter");
        assertThat(attachments.store(ID, "b.pdf", FileKindTest.pdf(), "006.drafter"))
                .isEqualTo(first);
        assertThat(attachments.of(ID)).containsExactly(first);
    }

    @Test
    void sameFileOfTwoReportsIsKeptOnceAndForgottenApart() {
        Report other = reports.open(periods.period("2022-H1"), ReportsTestConfiguration.GIA_LAM);
        Attachment mine = attachments.store(ID, "a.pdf", FileKindTest.pdf(), "006.drafter");
        Attachment theirs = attachments.store(other.id(), "b.pdf", FileKindTest.pdf(), "018.drafter");
        assertThat(mine.sha256()).isEqualTo(theirs.sha256());
        reports.registerClassified(
                other.id(),
                new ClassifiedStub(Secrecy.SECRET, "1", LocalDate.of(2022, 6, 20), "Phòng cơ yếu"),
                "018.drafter");
        assertThat(attachments.download(ID, mine.sha256()).bytes()).isEqualTo(FileKindTest.pdf());
        assertThat(refusal(() -> attachments.download(other.id(), mine.sha256()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void emptyTooLargeAndUnknownFilesAreRefused() {
        assertThat(refusal(() -> attachments.store(ID, "a.pdf", new byte[0], "a"))
                        .key())
                .isEqualTo("report.attachmentEmpty");
        assertThat(refusal(() -> attachments.store(ID, "a.pdf", new byte[Attachments.MOST_BYTES + 1], "a"))
                        .kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
        byte[] html = "<html>".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(() -> attachments.store(ID, "a.pdf", html, "a")).key())
                .isEqualTo("report.attachmentKind");
    }

    @Test
    void draftNamesOnlyAttachmentsOfItsReportAndTakesTheirRealNames() {
        Attachment stored = attachments.store(ID, "a.pdf", FileKindTest.pdf(), "a");
        Attachment forged = new Attachment(stored.sha256(), "b.html", "text/html", 1);
        Draft draft = reports.saveDraft(ID, 0, content("x").withAttachments(List.of(forged, forged)), "a");
        assertThat(draft.content().attachments()).containsExactly(stored);
        Attachment foreign = new Attachment("00", "c.pdf", "application/pdf", 1);
        assertThat(refusal(() -> reports.saveDraft(ID, 1, content("x").withAttachments(List.of(foreign)), "a"))
                        .key())
                .isEqualTo("report.unknownAttachment");
    }

    private static List<Finding> of(Validation validation, String rule) {
        return validation.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static ReportContent content(String text) {
        return parse("{\"sections\":{\"1.1\":\"" + text + "\"}}");
    }

    private static ReportContent parse(String json) {
        return ReportJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
