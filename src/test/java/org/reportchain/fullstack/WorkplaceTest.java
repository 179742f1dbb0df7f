package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.review.DistrictReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second round of Cầu Giấy, as its drafter, a commune, a member of the standing committee and the city office see
 * it, each at a desk and, but for the drafter, on a telephone.
 */
@FullStackTest
class WorkplaceTest {

    private static final String UNIT = "005";
    private static final String REPORT = "workplace-005";
    private static final String COMMITTEE = "Quận ủy Cầu Giấy";
    private static final String WORDS = "cau giay";
    private static final String FOREIGN = "2022-H1-021";
    private static final String DRAFTER = "005.drafter";
    private static final String MEMBER = "005.standing-member-05";
    private static final String CITY = "01.office";
    private static final String OPINION = "userTask_giveOpinion";
    private static final String ANSWER = "userTask_answerOpinions";
    private static final String VOTE = "userTask_vote";
    private static final String NOTE = "Cần nêu rõ số lớp bồi dưỡng.";
    private static final String COMMENT = "Đề nghị bổ sung kết quả bồi dưỡng.";
    private static final List<String> OPINIONS = List.of("Đồng ý", "Đồng ý, có góp ý", "Không đồng ý", "Ý kiến khác");

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Organisation organisation;

    @Autowired
    private GreenMail greenMail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DistrictReports districtReports;

    @Test
    void everyReviewerSeesReadsAndDecidesOnOneScreen() throws IOException {
        List<String> communes = organisation.children(UNIT, organisation.asOf()).stream()
                .map(Unit::code)
                .map(code -> code + ".reviewer")
                .toList();
        String commune = communes.get(0);
        new MorePeriods(jdbc).copy("workplace");
        districtReports.start("workplace", UNIT);
        write(sample());
        act(DRAFTER, "userTask_draftReport", Map.of("decision", "SUBMIT"));
        Screens screens = new Screens(port);
        memberAndCityLook(screens);
        communeWritesANoteAndAnOpinion(screens, commune);
        communes.stream().skip(1).forEach(other -> act(other, OPINION, "AGREE", 1));
        visit(screens, DRAFTER, ANSWER, "Tiếp thu, giải trình ý kiến", this::drafterAnswers);
        drafterSubmitsWhatChanged();
        boardReturns();
        visit(screens, commune, OPINION, "Cho ý kiến dự thảo", this::communeReviews);
        communes.forEach(one -> act(one, OPINION, "AGREE", 3));
        boards().forEach(board -> act(board, OPINION, "AGREE", 3));
        visit(screens, MEMBER, VOTE, "Biểu quyết thông qua báo cáo", this::memberVotes);
        adoptSignAndRelease();
        visit(screens, CITY, "userTask_receiveReport", "Tiếp nhận báo cáo", this::cityReceives);
    }

    private void drafterAnswers(Workplace desk) {
        Locator form = desk.tasklist().form();
        desk.seesTheChain("Tiếp thu, giải trình");
        desk.takesTheTask();
        assertThat(form.locator(".rc-answers .rc-group")).hasText(Pattern.compile("^2\\.1\\. .*\\(1\\)$"));
        assertThat(form.locator(".rc-answers")).containsText(COMMENT);
        desk.looksRight("bang-tiep-thu", ".rc-opinions");
        assertThat(form.getByRole(AriaRole.NAVIGATION, new Locator.GetByRoleOptions().setName("Mục lục")))
                .isVisible();
        form.locator("#rc-figures_KT-01_actual").scrollIntoViewIfNeeded();
        desk.looksRight("soan-thao", ".rc-editor");
        desk.followsTheNote("2.1", "bắt buộc");
        assertThat(form.getByLabel("Dự thảo không có thay đổi")).containsText("so với phiên bản 1");
        desk.readsTheHistory("Trình phiên bản 1", "cho ý kiến: Đồng ý, có góp ý", "Mở xem phiên bản 1");
        desk.decidesOneByOne();
    }

    private void communeReviews(Workplace desk) {
        desk.seesTheChain("Cấp xã cho ý kiến");
        desk.seesWhatChanged("1 → 3");
        desk.readsTheReport();
        desk.followsTheNote("2.1", "bắt buộc");
        desk.readsTheHistory("Trả lời ý kiến của", "trả lại báo cáo ở bước", "Mở xem phiên bản 3");
        desk.looksAtThePictures();
        desk.takesTheTask();
        desk.reachesTheDecision(OPINIONS);
        desk.decidesSeveralAtOnce("Đồng ý với 1 báo cáo");
    }

    private void memberVotes(Workplace desk) {
        desk.seesTheChain("Ban Thường vụ biểu quyết");
        desk.seesWhatChanged("1 → 3");
        desk.readsTheReport();
        desk.readsTheHistory("Mở vòng lấy ý kiến cấp xã lần 2", "Mở biểu quyết cấp huyện lần 1: hỏi 13 ủy viên");
        desk.looksAtThePictures();
        desk.takesTheTask();
        desk.reachesTheDecision(List.of("Tán thành", "Không tán thành", "Ý kiến khác"));
        desk.decidesSeveralAtOnce("Tán thành với 1 báo cáo");
    }

    private void cityReceives(Workplace desk) {
        desk.seesTheChain("Thành ủy tiếp nhận");
        desk.seesWhatChanged("1 → 3");
        desk.readsTheReport();
        desk.readsTheHistory("Kết thúc biểu quyết cấp huyện lần 1: Đã thông qua", "Ban hành báo cáo số ", "Thư “");
        desk.looksAtThePictures();
        desk.takesTheTask();
        desk.reachesTheDecision(List.of("Tiếp nhận", "Từ chối tiếp nhận"));
        desk.decidesOneByOne();
    }

    /** On each screen: by the link of the mail, past the list, through the task, to paper. */
    private void visit(Screens screens, String person, String step, String stepName, Consumer<Workplace> look) {
        colleagues().awaitTask(person, step);
        String task = colleagues().tasks(person, step).get(0);
        for (int[] size : sizes(person)) {
            try (Tasklist tasklist = screens.follow(mail(person, step), person)) {
                tasklist.page().setViewportSize(size[0], size[1]);
                Workplace desk = new Workplace(tasklist, person, task, size[0], size[1]);
                assertThat(tasklist.form().locator(".rc-report-name")).containsText(COMMITTEE);
                desk.speaksVietnamese();
                desk.findsTheTask(WORDS, COMMITTEE, stepName);
                desk.opensTheTask();
                look.accept(desk);
                desk.prints();
                if (!person.equals(CITY)) {
                    desk.findsNoForeignReport(FOREIGN);
                }
            }
        }
    }

    /** Reports are written at a desk; the editor on a telephone has a test of its own. */
    private static int[][] sizes(String person) {
        return person.equals(DRAFTER) ? new int[][] {Workplace.SIZES[0]} : Workplace.SIZES;
    }

    /** The link to the person's open task as their mail gave it. */
    private String mail(String person, String step) {
        String task = colleagues().tasks(person, step).get(0);
        var mailbox = new Mailbox(greenMail);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mailbox.all().stream()
                        .anyMatch(
                                mail -> mail.to().equals(person) && mail.text().contains(task)));
        return mailbox.all().stream()
                .filter(mail -> mail.to().equals(person) && mail.text().contains(task))
                .findFirst()
                .orElseThrow()
                .link();
    }

    /** Who may read the report at any time has read the first version. */
    private void memberAndCityLook(Screens screens) {
        for (String person : List.of(MEMBER, CITY)) {
            try (Tasklist reader =
                    screens.follow("http://localhost:8080/camunda/app/tasklist/default/#/bao-cao/" + REPORT, person)) {
                assertThat(reader.page().locator(".rc-document")).isVisible();
            }
        }
    }

    private void communeWritesANoteAndAnOpinion(Screens screens, String commune) {
        try (Tasklist reviewer = screens.follow(mail(commune, OPINION), commune)) {
            reviewer.claim();
            Locator form = reviewer.form();
            form.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Ghi chú mục 2\\.1\\.")))
                    .click();
            form.getByLabel(Pattern.compile("^Ghi chú mục 2\\.1\\.")).last().fill(NOTE);
            form.getByLabel("Bắt buộc xử lý").check();
            reviewer.press("Lưu ghi chú");
            assertThat(form.locator(".rc-note-list")).containsText("bắt buộc");
            reviewer.choose("Đồng ý, có góp ý");
            Locator section = reviewer.field("Góp ý về mục");
            section.selectOption("2.1");
            reviewer.fill("Nội dung ý kiến", COMMENT).send();
        }
    }

    /** Over the same requests that the form makes. */
    private void drafterSubmitsWhatChanged() throws IOException {
        write(sample().replace("đặc điểm tình hình.", "đặc điểm tình hình. Đã bổ sung theo ý kiến.")
                .replace("\"1.020,00\"", "\"1.040,00\"")
                .replace("\"51\"", "\"52\""));
        try (Tasklist drafter = new Screens(port).follow(mail(DRAFTER, ANSWER), DRAFTER)) {
            drafter.answer("Đảng ủy phường").locator("select").selectOption("Tiếp thu");
            drafter.answer("Đảng ủy phường").locator("textarea").fill("Đã bổ sung.");
            drafter.form().getByLabel("Trả lời ghi chú").fill("Đã nêu 12 lớp.");
            drafter.press("Lưu trả lời");
            assertThat(drafter.form().locator(".rc-note-list")).containsText("đã trả lời");
            drafter.send();
        }
    }

    /** The second round begins at the communes again. */
    private void boardReturns() {
        act(
                "005.organisation",
                OPINION,
                Map.of(
                        "decision",
                        "RETURN",
                        "version",
                        2,
                        "reasonCode",
                        "MISSING_FIGURES",
                        "text",
                        "Thiếu số liệu xã",
                        "wayBack",
                        "ALL_LEVELS"));
        act(DRAFTER, "userTask_draftReport", Map.of("decision", "SUBMIT"));
    }

    private void adoptSignAndRelease() {
        organisation.members("005.standing-committee", organisation.asOf()).stream()
                .limit(7)
                .forEach(post -> act(post.id(), VOTE, "IN_FAVOUR", 3));
        act("005.secretary", "userTask_signReport", Map.of("decision", "SIGN", "version", 3, "authority", "T/M"));
        act(
                "005.clerk",
                "userTask_releaseReport",
                Map.of("decision", "RELEASE", "version", 3, "number", 1, "date", "2022-06-22"));
    }

    private List<String> boards() {
        return organisation.members("005.boards", organisation.asOf()).stream()
                .map(post -> post.id())
                .toList();
    }

    private void act(String person, String step, Map<String, Object> variables) {
        colleagues().act(person, step, variables);
    }

    private void act(String person, String step, String decision, int version) {
        colleagues().act(person, step, decision, version);
    }

    private void write(String json) {
        reports.saveDraft(
                REPORT,
                reports.draft(REPORT).revision(),
                ReportJson.parse(json.getBytes(StandardCharsets.UTF_8)),
                DRAFTER);
    }

    private static String sample() throws IOException {
        try (InputStream json =
                Objects.requireNonNull(WorkplaceTest.class.getResourceAsStream("/chain/valid-report.json"))) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Colleagues colleagues() {
        return new Colleagues(port, REPORT);
    }
}
