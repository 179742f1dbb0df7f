package org.reportchain.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.reportchain.chain.ReportStory.RETURN_STRAIGHT_BACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.report.Finding;
import org.reportchain.report.Reports;
import org.reportchain.report.Severity;
import org.reportchain.review.Note;
import org.reportchain.review.Notes;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Notes on the way of a report: who writes, sees, answers and closes them, and what they hold back. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notes;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class NotesStoryTest {

    private static final String PLACE = "sections.2.1";

    private final ApplicationContext context;
    private final Notes notes;
    private final Reports reports;

    @Autowired
    NotesStoryTest(ApplicationContext context, Notes notes, Reports reports) {
        this.context = context;
        this.notes = notes;
        this.reports = reports;
    }

    @Test
    void mandatoryNoteIsAnsweredBeforeTheReportGoesUpAgainAndClosedByItsBoard() {
        ReportStory story = appraising("007");
        write(story, "007.propaganda", PLACE, "Nêu số lớp bồi dưỡng lý luận", true);
        story.act("007.propaganda", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);

        story.submit();
        assertThat(story.openSteps()).as("held back").containsExactly("userTask_draftReport");
        assertThat(held(story)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.field()).isEqualTo(PLACE);
            assertThat(finding.message())
                    .contains("Ban Tuyên giáo", "mục 2.1 “Công tác chính trị, tư tưởng”", "Hãy trả lời");
        });

        long note = only(story, "007.drafter").id();
        notes.answer(story.id(), note, "007.drafter", "Đã bổ sung 12 lớp");
        assertThat(held(story)).isEmpty();
        story.submit();
        assertThat(story.asked("userTask_giveOpinion")).contains("007.propaganda");

        notes.confirm(story.id(), note, "007.propaganda");
        Note closed = only(story, "007.drafter");
        assertThat(closed.state()).isEqualTo(Note.State.CLOSED);
        assertThat(closed.version())
                .as("stays with the version it was written on")
                .isEqualTo(1);
        assertThat(closed.events())
                .extracting(Note.Event::kind, Note.Event::version)
                .containsExactly(tuple(Note.EventKind.ANSWERED, 1), tuple(Note.EventKind.CONFIRMED, 2));
        assertThatThrownBy(() -> notes.answer(story.id(), note, "007.drafter", "Thêm"))
                .hasMessageContaining("đã xong");
        assertThatThrownBy(() -> notes.reopen(story.id(), note, "007.propaganda", null))
                .hasMessageContaining("đã xong");
    }

    @Test
    void reopenedNoteHoldsTheReportBackAgain() {
        ReportStory story = appraising("008");
        write(story, "008.propaganda", "figures.KT-01", "Số thu chưa khớp", true);
        story.act("008.propaganda", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);
        long note = only(story, "008.drafter").id();
        assertThatThrownBy(() -> notes.confirm(story.id(), note, "008.propaganda"))
                .hasMessageContaining("chưa được trả lời");
        notes.answer(story.id(), note, "008.drafter", "Đã đối chiếu");
        story.submit();

        assertThatThrownBy(() -> notes.reopen(story.id(), note, "008.organisation", "Không đạt"))
                .hasMessageContaining("Chỉ nơi đã ghi chú");
        notes.reopen(story.id(), note, "008.propaganda", "Vẫn lệch 2 tỷ đồng");
        story.act("008.propaganda", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);
        story.submit();

        assertThat(story.openSteps()).containsExactly("userTask_draftReport");
        assertThat(held(story)).hasSize(1);
    }

    @Test
    void noteThatIsNotMandatoryHoldsNothingBack() {
        ReportStory story = appraising("005");
        write(story, "005.propaganda", PLACE, "Nên gọn hơn", false);
        story.act("005.propaganda", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);

        story.submit();

        assertThat(story.version()).isEqualTo(2);
        assertThat(only(story, "005.drafter").state()).isEqualTo(Note.State.OPEN);
    }

    @Test
    void mandatoryNoteOfACommuneThatAgreesStillAsksForAnAnswer() {
        ReportStory story = ReportStory.begin(context, "019");
        story.submit();
        write(story, "00592.reviewer", PLACE, "Bổ sung kết quả của phường", true);
        story.everybodyAgrees();

        assertThat(story.openSteps()).containsExactly("userTask_answerOpinions");
    }

    @Test
    void notesOfAnOpenRoundAreSeenByTheirOwnBodyOnly() {
        ReportStory story = appraising("001");
        write(story, "001.propaganda", PLACE, "Chưa rõ", true);

        assertThat(notes.seenBy(story.id(), "001.propaganda")).hasSize(1);
        for (String other : List.of("001.organisation", "001.drafter", "01.office")) {
            assertThat(notes.seenBy(story.id(), other)).as(other).isEmpty();
        }
        long hidden = only(story, "001.propaganda").id();
        assertThatThrownBy(() -> notes.answer(story.id(), hidden, "001.drafter", "Đã sửa"))
                .hasMessageContaining("Không có ghi chú");

        story.act("001.propaganda", "userTask_giveOpinion", RETURN_STRAIGHT_BACK);
        assertThat(notes.seenBy(story.id(), "001.organisation")).hasSize(1);
        assertThatThrownBy(() -> notes.answer(story.id(), hidden, "001.organisation", "Đã sửa"))
                .hasMessageContaining("Chỉ người soạn thảo");
    }

    private static Stream<Arguments> wrongNotes() {
        return Stream.of(
                Arguments.of("sections.99", "Chưa rõ", "không có mục hay chỉ tiêu “sections.99”"),
                Arguments.of("tasks", "Chưa rõ", "không có mục hay chỉ tiêu"),
                Arguments.of(null, "Chưa rõ", "không có mục hay chỉ tiêu"),
                Arguments.of(PLACE, " \n ", "còn trống"),
                Arguments.of(PLACE, null, "còn trống"),
                Arguments.of(PLACE, "x".repeat(10_000), "dài 10000 ký tự, nhiều nhất là 2000"),
                Arguments.of(PLACE, "số \u202E321", "U+202E"),
                Arguments.of(PLACE, "a\u0000b", "U+0000"));
    }

    @ParameterizedTest
    @MethodSource("wrongNotes")
    void wrongNoteIsRefusedAndNotKept(String target, String text, String sentence) {
        String report = "2022-H1-004";
        if (reports.ofPeriod("2022-H1").stream().noneMatch(open -> open.id().equals(report))) {
            appraising("004");
        }

        assertThatThrownBy(() -> notes.write(report, target, "004.propaganda", "004.propaganda", text, true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
        assertThat(notes.seenBy(report, "004.propaganda")).isEmpty();
    }

    @Test
    void textOfANoteStaysTextAndIsComposed() {
        ReportStory story = appraising("002");
        String decomposed = "Đống Đa \uD83D\uDE00 <b onclick=\"x\">&amp;</b> kh\u0065\u0302\u0301";
        write(story, "002.propaganda", PLACE, decomposed, false);

        assertThat(only(story, "002.propaganda").text())
                .isEqualTo("Đống Đa \uD83D\uDE00 <b onclick=\"x\">&amp;</b> khế");
    }

    @Test
    void neitherTheDrafterNorAnotherBodyWritesANote() {
        ReportStory story = appraising("003");

        assertThatThrownBy(() -> write(story, "003.drafter", PLACE, "Tự ghi", false))
                .hasMessageContaining("không được tự xem xét");
        assertThatThrownBy(() ->
                        notes.write(story.id(), PLACE, "003.organisation", "003.propaganda", "Thay người khác", false))
                .hasMessageContaining("không được hỏi ý kiến");
    }

    private ReportStory appraising(String unit) {
        ReportStory story = ReportStory.begin(context, unit);
        story.submit();
        story.everybodyAgrees();
        return story;
    }

    private void write(ReportStory story, String person, String target, String text, boolean mandatory) {
        notes.write(story.id(), target, person, person, text, mandatory);
    }

    private Note only(ReportStory story, String person) {
        List<Note> seen = notes.seenBy(story.id(), person);
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private List<Finding> held(ReportStory story) {
        return reports.check(story.id()).findings().stream()
                .filter(finding -> finding.rule().equals("GC-01"))
                .toList();
    }
}
