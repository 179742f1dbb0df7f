package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.review.Note;
import org.reportchain.review.Notes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notes on the report of Thanh Xuân in Tasklist: a board writes, the drafter answers, the board confirms. */
@FullStackTest
class NotesInTasklistTest {

    private static final String UNIT = "009";
    private static final String REPORT = "2022-H1-009";
    private static final String BOARD = "009.propaganda";
    private static final String DRAFTER = "009.drafter";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String DRAFT = "userTask_draftReport";
    private static final String TEXT = "Nêu rõ số lớp bồi dưỡng <b>lý luận</b> 😀, so với cùng kỳ.";

    /** Posts to the notes of a task as the page does, and gives status and sentence. */
    private static final String POST = """
            async ([task, path, body]) => {
              const answer = await fetch(
                `/camunda/api/tasklist/plugin/report-chain/default/task/${task}/notes${path}`,
                { method: 'POST', body, headers: {
                    'Content-Type': 'application/json',
                    'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] } });
              return answer.status + ' ' + ((await answer.json()).message ?? '');
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Notes notes;

    @Autowired
    private Organisation organisation;

    @Test
    void mandatoryNoteIsWrittenAnsweredAndConfirmed() throws IOException {
        bringBeforeTheBoards();
        var screens = new Screens(port);
        boardWrites(screens);
        colleagues()
                .act(
                        BOARD,
                        OPINION,
                        Map.of(
                                "decision", "RETURN",
                                "version", 1,
                                "reasonCode", "MISSING_FIGURES",
                                "text", "Xem ghi chú",
                                "wayBack", "STRAIGHT_BACK"));
        drafterAnswers(screens);
        boardConfirms(screens);
        assertThat(notes.seenBy(REPORT, DRAFTER))
                .extracting(Note::state)
                .containsExactly(Note.State.CLOSED, Note.State.OPEN);
    }

    private void bringBeforeTheBoards() throws IOException {
        try (InputStream json = Objects.requireNonNull(getClass().getResourceAsStream("/chain/valid-report.json"))) {
            reports.saveDraft(REPORT, reports.draft(REPORT).revision(), ReportJson.parse(json), DRAFTER);
        }
        colleagues().act(DRAFTER, DRAFT, Map.of("decision", "SUBMIT"));
        organisation
                .children(UNIT, organisation.asOf())
                .forEach(commune -> colleagues().act(commune.code() + ".reviewer", OPINION, "AGREE", 1));
        colleagues().awaitTask(BOARD, OPINION);
    }

    private void boardWrites(Screens screens) {
        try (Tasklist board = open(screens, BOARD, OPINION, 1366, 768)) {
            assertRefused(board, "", "{\"target\":\"sections.2.1\",\"text\":\"a\"}", "403", "Hãy nhận việc");
            board.claim();
            wrongNotesAreRefused(board);

            Locator form = board.form();
            button(form, "^Ghi chú mục 2\\.1\\.").click();
            board.press("Lưu ghi chú");
            assertThat(form.locator(".rc-note")).containsText("Đồng chí viết nội dung");
            form.getByLabel(Pattern.compile("^Ghi chú mục 2\\.1\\.")).last().fill(TEXT);
            form.getByLabel("Bắt buộc xử lý").check();
            board.press("Lưu ghi chú");
            assertThat(note(board, "mục 2.1")).containsText(TEXT);
            button(form, "^Ghi chú chỉ tiêu Tổng thu ngân sách nhà nước trên địa bàn")
                    .click();
            form.getByLabel(Pattern.compile("^Ghi chú chỉ tiêu Tổng thu"))
                    .last()
                    .fill("Nên ghi nguồn số liệu.");
            board.press("Lưu ghi chú");
            assertThat(note(board, "chỉ tiêu KT-01")).isFocused();
            assertThat(form.locator(".rc-note-list summary")).hasText("Ghi chú (2, còn 2 chưa xử lý)");
            jump(board, "mục 2.1");
            Axe.assertNoSeriousIssues(board.page(), ".rc-task");
            board.screenshot("notes-board-writes");
        }
    }

    private void wrongNotesAreRefused(Tasklist board) {
        assertRefused(board, "", "{\"target\":\"sections.99\",\"text\":\"a\"}", "400", "sections.99");
        assertRefused(board, "", "{\"text\":\"a\"}", "400", "không có mục hay chỉ tiêu");
        assertRefused(board, "", "{\"target\":\"sections.2.1\",\"text\":\" \"}", "400", "còn trống");
        assertRefused(board, "", "{\"target\":\"sections.2.1\",\"text\":1}", "400", "text");
        assertRefused(board, "", "{\"target\":\"sections.2.1\",\"text\":\"a\",\"post\":\"b\"}", "400", "post");
        assertRefused(board, "", "{\"target\":\"sections.2.1\",\"text\":\"\\u202E1\"}", "400", "U+202E");
        assertRefused(
                board,
                "",
                "{\"target\":\"sections.2.1\",\"text\":\"" + "x".repeat(10_000) + "\"}",
                "413",
                "nhiều nhất là 2000");
        assertRefused(board, "/999999/confirm", "{}", "404", "Không có ghi chú");
        assertRefused(board, "/1/answer", "{\"text\":\"a\"}", "403", "bước soạn thảo");
        assertThat(notes.seenBy(REPORT, BOARD)).isEmpty();
    }

    private void drafterAnswers(Screens screens) {
        colleagues().awaitTask(DRAFTER, DRAFT);
        try (Tasklist drafter = open(screens, DRAFTER, DRAFT, 360, 740)) {
            drafter.claim();
            assertRefused(drafter, "", "{\"target\":\"sections.2.1\",\"text\":\"a\"}", "403", "việc xem xét");
            drafter.sendRefused("Ghi chú bắt buộc của Ban Tuyên giáo Quận ủy Thanh Xuân tại mục 2.1");
            assertThat(drafter.findings()).isFocused();
            jump(drafter, "mục 2.1");
            drafter.screenshot("notes-drafter-held-back");
            Axe.assertNoSeriousIssues(drafter.page(), ".rc-task");
            note(drafter, "mục 2.1").getByLabel("Trả lời ghi chú").fill("Đã bổ sung 12 lớp, 640 học viên.");
            drafter.sendRefused("đã viết mà chưa lưu");
            button(note(drafter, "mục 2.1"), "Lưu trả lời").click();
            assertThat(note(drafter, "mục 2.1")).containsText("Đã trả lời, chờ xác nhận");
            assertThat(drafter.findings()).containsText("đạt, có thể gửi");
            drafter.sendRefused("Đồng chí đánh dấu để gửi");
            drafter.form().getByLabel("Tôi vẫn gửi dự thảo không thay đổi").check();
            drafter.screenshot("notes-drafter-answered").send();
        }
    }

    private void boardConfirms(Screens screens) {
        colleagues().awaitTask(BOARD, OPINION);
        try (Tasklist board = open(screens, BOARD, OPINION, 360, 740)) {
            board.claim();
            jump(board, "mục 2.1");
            board.screenshot("notes-board-judges");
            button(note(board, "mục 2.1"), "Xác nhận đã xử lý").click();
            assertThat(note(board, "mục 2.1")).containsText("Đã xong");
            Axe.assertNoSeriousIssues(board.page(), ".rc-task");
            board.page().setViewportSize(1366, 768);
            jump(board, "mục 2.1");
            board.screenshot("notes-board-confirmed");
        }
    }

    private Tasklist open(Screens screens, String person, String step, int width, int height) {
        String task = colleagues().tasks(person, step).get(0);
        Tasklist tasklist =
                screens.follow("http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task, person);
        tasklist.page().setViewportSize(width, height);
        assertThat(tasklist.form().locator(".rc-report-name")).isVisible();
        return tasklist;
    }

    private void assertRefused(Tasklist tasklist, String path, String body, String status, String sentence) {
        Page page = tasklist.page();
        String task = page.url().replaceAll(".*[?&]task=([^&]+).*", "$1");
        assertThat((String) page.evaluate(POST, List.of(task, path, body)))
                .startsWith(status)
                .contains(sentence);
    }

    private static void jump(Tasklist tasklist, String place) {
        button(tasklist.form().locator(".rc-note-list"), "^" + place).click();
        assertThat(note(tasklist, place)).isFocused();
    }

    private static Locator note(Tasklist tasklist, String place) {
        return tasklist.form()
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Ghi chú tại " + place));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private Colleagues colleagues() {
        return new Colleagues(port, REPORT);
    }
}
