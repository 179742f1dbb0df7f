package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Unit;
import org.reportchain.release.Registers;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report of Đống Đa from its draft to the city's approval, by people in Tasklist and colleagues over REST. */
@FullStackTest
class ReportInTasklistTest {

    private static final String REPORT = "2022-H1-006";
    private static final String SUBJECT = "Báo cáo 6 tháng đầu năm 2022 của Quận ủy Đống Đa";
    private static final String COMMENTING = "00178"; // Cát Linh
    private static final String DISAGREEING = "00181"; // Văn Miếu
    private static final String SILENT = "00238"; // Khương Thượng
    private static final String COMMENT = "Đề nghị bổ sung kết quả chỉnh trang hè phố Cát Linh.";
    private static final String OBJECTION = "Số hộ nghèo của phường chưa khớp với biểu tổng hợp.";
    private static final String CLOSING = "Đã quá hạn và đã đôn đốc hai lần, cần bảo đảm tiến độ.";
    private static final String REMARK = "Ghi rõ mốc chốt số liệu thu ngân sách.";
    private static final String RETURN = "Đề nghị nêu rõ thời điểm chốt số liệu thu ngân sách.";
    private static final String[] LEADERS = {
        "006.deputy-secretary-1", "006.deputy-secretary-2", "006.drafter", "006.office-chief", "006.secretary"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Registers registers;

    @Autowired
    private Organisation organisation;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private GreenMail greenMail;

    @Test
    void districtReportGoesFromDraftToApproval() {
        assertThat(state()).isEqualTo(ReportState.DRAFTING);
        var screens = new Screens(port);
        drafterChecksAndSubmits(screens);
        communesAnswer(screens);
        officeChiefClosesTheOverdueRound(screens);
        drafterAnswersTheOpinions(screens);
        boardsAppraise("006", 5);
        standingCommitteeAdopts(screens);
        secretarySigns(screens);
        clerkReleases(screens);
        cityReceives(screens);
        boardsAppraise("01", 6);
        cityReturns(screens);
        drafterRevises(screens);
        cityApproves(screens);
        cockpitShowsTheThreeLevels(screens);
        everybodyHasTheirMail();
    }

    private void drafterChecksAndSubmits(Screens screens) {
        try (Tasklist drafter = screens.enter("006.drafter")) {
            assertThat(drafter.card("Soạn thảo báo cáo")).containsText("Quận ủy Đống Đa");
            drafter.screenshot("drafter-list").open("Soạn thảo báo cáo").claim();
            Locator percent = drafter.form().locator("#rc-figures_KT-01_percentCity");
            String published = percent.inputValue();
            percent.fill("61");
            drafter.press("Kiểm tra");
            assertThat(drafter.findings()).containsText("Phải sửa");
            drafter.screenshot("drafter-finding");
            percent.fill(published);
            drafter.press("Kiểm tra");
            assertThat(drafter.findings()).containsText("đạt, có thể gửi");
            drafter.screenshot("drafter-checked").send();
        }
        awaitState(ReportState.COLLECTING_OPINIONS);
        assertThat(reports.newest(REPORT).number()).isEqualTo(1);
    }

    private void communesAnswer(Screens screens) {
        List<String> communes = organisation.children("006", organisation.asOf()).stream()
                .map(Unit::code)
                .toList();
        assertThat(communes).hasSize(21);
        communes.stream()
                .filter(commune -> !List.of(COMMENTING, DISAGREEING, SILENT).contains(commune))
                .forEach(commune -> colleagues().act(commune + ".reviewer", "userTask_giveOpinion", "AGREE", 1));
        colleagues()
                .act(
                        DISAGREEING + ".reviewer",
                        "userTask_giveOpinion",
                        Map.of("decision", "DISAGREE", "version", 1, "text", OBJECTION));
        try (Tasklist commune = screens.enter(COMMENTING + ".reviewer")) {
            commune.open("Cho ý kiến dự thảo").screenshot("commune-unclaimed").claim();
            assertThat(commune.form()).containsText("Đảng ủy phường Cát Linh");
            commune.choose("Đồng ý, có góp ý");
            commune.sendRefused("phải ghi rõ nội dung");
            commune.screenshot("commune-text-missing");
            commune.fill("Nội dung ý kiến", COMMENT)
                    .screenshot("commune-opinion")
                    .send();
        }
        assertThat(state()).isEqualTo(ReportState.COLLECTING_OPINIONS);
    }

    private void officeChiefClosesTheOverdueRound(Screens screens) {
        assertThat(colleagues().tasks("006.office-chief", "userTask_closeRound"))
                .isEmpty();
        deadlinePasses("timerEvent_roundOverdue");
        try (Tasklist officeChief = screens.enter("006.office-chief")) {
            officeChief.open("Kết thúc lấy ý kiến quá hạn").claim();
            assertThat(officeChief.form()).containsText("Đảng ủy phường Khương Thượng");
            officeChief
                    .fill("Lý do kết thúc khi chưa đủ ý kiến", CLOSING)
                    .screenshot("office-chief-closes")
                    .send();
        }
        awaitState(ReportState.ANSWERING);
        assertThat(colleagues().tasks(SILENT + ".reviewer", "userTask_giveOpinion"))
                .isEmpty();
    }

    private void drafterAnswersTheOpinions(Screens screens) {
        try (Tasklist drafter = screens.enter("006.drafter")) {
            drafter.open("Tiếp thu, giải trình ý kiến").claim();
            assertThat(drafter.answer("Văn Miếu")).containsText(OBJECTION);
            drafter.sendRefused("Đồng chí chọn cách xử lý.");
            drafter.answer("Cát Linh").locator("select").selectOption("Tiếp thu");
            drafter.answer("Cát Linh").locator("textarea").fill("Đã bổ sung vào mục quản lý đô thị.");
            drafter.answer("Văn Miếu").locator("select").selectOption("Giải trình");
            drafter.answer("Văn Miếu").locator("textarea").fill("Số liệu lấy theo kỳ rà soát tháng 6.");
            drafter.sendRefused("Đồng chí đánh dấu để gửi");
            drafter.form().getByLabel("Tôi vẫn gửi dự thảo không thay đổi").check();
            drafter.screenshot("drafter-answers").send();
        }
        colleagues().awaitTask("006.organisation", "userTask_giveOpinion");
        assertThat(state()).isEqualTo(ReportState.APPRAISING);
        assertThat(reports.newest(REPORT).number()).isEqualTo(2);
    }

    private void boardsAppraise(String committee, int boards) {
        int version = reports.newest(REPORT).number();
        List<Post> asked = organisation.members(committee + ".boards", organisation.asOf());
        assertThat(asked).hasSize(boards);
        asked.stream()
                .map(Post::id)
                .filter(board -> !board.equals("01.inspection")) // has commented when the city received the report
                .forEach(board -> colleagues().act(board, "userTask_giveOpinion", "AGREE", version));
    }

    private void standingCommitteeAdopts(Screens screens) {
        awaitState(ReportState.AWAITING_ADOPTION);
        Stream.of("deputy-secretary-1", "deputy-secretary-2", "standing-member-04", "standing-member-05")
                .forEach(member -> colleagues().act("006." + member, "userTask_vote", "IN_FAVOUR", 2));
        colleagues()
                .act(
                        "006.standing-member-08",
                        "userTask_vote",
                        Map.of(
                                "decision",
                                "OTHER_OPINION",
                                "version",
                                2,
                                "text",
                                "Nên lùi một tuần.",
                                "reserved",
                                true));
        try (Tasklist secretary = screens.enter("006.secretary")) {
            secretary.open("Biểu quyết thông qua báo cáo").claim().choose("Tán thành");
            secretary.screenshot("secretary-votes").send();
        }
        colleagues().act("006.standing-member-06", "userTask_vote", "IN_FAVOUR", 2);
        assertThat(state()).isEqualTo(ReportState.AWAITING_ADOPTION);
        colleagues().act("006.standing-member-07", "userTask_vote", "IN_FAVOUR", 2);
        awaitState(ReportState.AWAITING_SIGNATURE);
        assertThat(colleagues().tasks("006.standing-member-13", "userTask_vote"))
                .isEmpty();
    }

    private void secretarySigns(Screens screens) {
        try (Tasklist secretary = screens.enter("006.secretary")) {
            secretary.open("Ký báo cáo").claim().choose("Ký");
            assertThat(secretary.form().locator(".rc-decision .rc-signature")).hasText("T/M BAN THƯỜNG VỤ");
            secretary.screenshot("secretary-signs").send();
        }
        awaitState(ReportState.AWAITING_RELEASE);
    }

    private void clerkReleases(Screens screens) {
        var mailbox = new Mailbox(greenMail);
        mailbox.awaitRecipients(task("Ban hành báo cáo"), "006.clerk");
        String link = mailbox.withSubject(task("Ban hành báo cáo")).get(0).link();
        try (Tasklist clerk = screens.follow(link, "006.clerk")) {
            assertThat(clerk.form()).containsText("Báo cáo 6 tháng đầu năm 2022 của Quận ủy Đống Đa");
            clerk.claim().choose("Ban hành");
            assertThat(clerk.field("Số")).hasValue("124");
            clerk.fill("Ngày ban hành", "22/06/2022");
            assertThat(clerk.form()).containsText("Số 124-BC/QU, ngày 22/06/2022");
            clerk.screenshot("clerk-releases").send();
        }
        awaitState(ReportState.AWAITING_APPROVAL);
        assertThat(registers.last(REPORT).orElseThrow().numberAndSymbol()).isEqualTo("124-BC/QU");
    }

    private void cityReceives(Screens screens) {
        try (Tasklist office = screens.enter("01.office")) {
            office.open("Tiếp nhận báo cáo").claim().choose("Tiếp nhận");
            office.screenshot("city-receives").send();
        }
        colleagues()
                .act(
                        "01.inspection",
                        "userTask_giveOpinion",
                        Map.of("decision", "AGREE_WITH_COMMENTS", "version", 2, "text", REMARK));
        assertThat(state()).isEqualTo(ReportState.AWAITING_APPROVAL);
    }

    private void cityReturns(Screens screens) {
        colleagues().awaitTask("01.office", "userTask_decideReport");
        try (Tasklist office = screens.enter("01.office")) {
            office.open("Quyết định duyệt hoặc trả lại").claim().choose("Trả lại để chỉnh lý");
            office.select("Lý do trả lại", "Nhận định không có số liệu")
                    .select("Sau khi chỉnh lý", "Chỉnh lý xong trình thẳng lại nơi trả")
                    .fill("Nội dung nhận xét hoặc yêu cầu chỉnh lý", RETURN)
                    .screenshot("city-returns")
                    .send();
        }
        awaitState(ReportState.CORRECTION_REQUESTED);
    }

    private void drafterRevises(Screens screens) {
        try (Tasklist drafter = screens.enter("006.drafter")) {
            drafter.open("Soạn thảo báo cáo").claim();
            assertThat(drafter.form().getByLabel("Báo cáo bị trả lại")).containsText(RETURN);
            Locator text = drafter.form().locator("#rc-sections_1_1");
            text.fill(text.inputValue() + " Số liệu thu ngân sách chốt đến ngày 16/6/2022.");
            drafter.sendRefused("Đồng chí chọn cách xử lý.");
            drafter.answer("Ủy ban Kiểm tra").locator("select").selectOption("Tiếp thu");
            drafter.answer("Ủy ban Kiểm tra").locator("textarea").fill("Đã ghi rõ mốc chốt số liệu.");
            drafter.screenshot("drafter-revises").send();
        }
        awaitState(ReportState.AWAITING_APPROVAL);
        assertThat(reports.newest(REPORT).number()).isEqualTo(3);
    }

    private void cityApproves(Screens screens) {
        try (Tasklist office = screens.enter("01.office")) {
            office.open("Quyết định duyệt hoặc trả lại");
            assertThat(office.form()).containsText("Phiên bản: 3");
            office.claim().choose("Duyệt").screenshot("city-approves").send();
        }
        awaitState(ReportState.APPROVED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(REPORT)
                        .count())
                .isZero();
    }

    private void cockpitShowsTheThreeLevels(Screens screens) {
        try (Tasklist admin = screens.enterCockpit()) {
            admin.page().getByText("Báo cáo 6 tháng của cấp huyện").first().click();
            Stream.of(
                            "callActivity_communeReview:Cấp xã cho ý kiến",
                            "callActivity_districtReview:Cấp ủy cấp huyện xem xét, thông qua",
                            "callActivity_cityReview:Thành ủy xem xét, duyệt")
                    .map(level -> level.split(":", 2))
                    .forEach(level -> assertThat(
                                    admin.page().locator("g.djs-element[data-element-id=" + level[0] + "] text"))
                            .hasText(brokenIntoLines(level[1])));
            admin.screenshot("cockpit-diagram");
        }
    }

    private void everybodyHasTheirMail() {
        Mailbox mailbox = new Mailbox(greenMail);
        mailbox.awaitRecipients("Đã duyệt: " + SUBJECT, LEADERS);
        mailbox.awaitRecipients("Đã thông qua: " + SUBJECT, LEADERS);
        mailbox.awaitRecipients("Đã ban hành: " + SUBJECT, "006.drafter", "006.office-chief", "01.office");
        mailbox.awaitRecipients("Trả lại để chỉnh lý: " + SUBJECT, "006.drafter", "006.office-chief");
        assertThat(mailbox.withSubject("Trả lại để chỉnh lý: " + SUBJECT))
                .allSatisfy(mail -> assertThat(mail.text()).contains(RETURN));
        assertThat(mailbox.recipients(task("Cho ý kiến dự thảo")))
                .filteredOn(person -> person.endsWith(".reviewer"))
                .hasSize(21)
                .doesNotHaveDuplicates();
        assertThat(mailbox.recipients("Kết thúc đợt lấy ý kiến: " + SUBJECT))
                .contains("006.drafter", "006.office-chief");
        assertThat(mailbox.withSubject("Kết thúc đợt lấy ý kiến: " + SUBJECT)
                        .get(0)
                        .text())
                .contains("Đảng ủy phường Khương Thượng", CLOSING)
                .doesNotContain("Cát Linh");
        assertThat(mailbox.recipients(task("Ký báo cáo")))
                .containsExactly("006.deputy-secretary-1", "006.deputy-secretary-2", "006.secretary");
        assertThat(mailbox.all())
                .as("who claims a task is not told of the own claim")
                .noneMatch(mail -> mail.subject().startsWith("Việc cần xử lý"));
    }

    /** Fires the timer that waits for a deadline, as the job executor would at that time. */
    private void deadlinePasses(String timer) {
        Job job = management.createJobQuery().timers().activityId(timer).list().stream()
                .filter(candidate -> runtime.createProcessInstanceQuery()
                                .processInstanceId(candidate.getProcessInstanceId())
                                .processInstanceBusinessKey(REPORT)
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        management.executeJob(job.getId());
    }

    private Colleagues colleagues() {
        return new Colleagues(port, REPORT);
    }

    private ReportState state() {
        return reports.report(REPORT).state();
    }

    private void awaitState(ReportState state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(state()).isEqualTo(state));
    }

    private static String task(String step) {
        return "Việc của nhóm xử lý: " + step + " - " + SUBJECT;
    }

    /** A label as the diagram draws it: a line may break at any blank. */
    private static Pattern brokenIntoLines(String label) {
        return Pattern.compile(label.replace(" ", "\\s*"));
    }
}
