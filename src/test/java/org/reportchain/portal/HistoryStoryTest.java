package org.reportchain.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.organisation.Organisation;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Plays reports and reads what the stepper and the history say of them. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:history;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class HistoryStoryTest {

    private final ApplicationContext context;
    private final History history;
    private final Stepper stepper;
    private final ReportPage page;
    private final Reports reports;
    private final Organisation organisation;

    @Autowired
    HistoryStoryTest(
            ApplicationContext context,
            History history,
            Stepper stepper,
            ReportPage page,
            Reports reports,
            Organisation organisation) {
        this.context = context;
        this.history = history;
        this.stepper = stepper;
        this.page = page;
        this.reports = reports;
        this.organisation = organisation;
    }

    @Test
    void historyTellsTheWholeLifeInOrderAndIsThereAfterTheEnd() {
        ReportStory story = ReportStory.begin(context, "005");
        List<String> told = new ArrayList<>(
                List.of("Hệ thống: Mở báo cáo kỳ 6 tháng đầu năm 2022", given("Soạn thảo báo cáo", "005.drafter")));
        story.submit();
        told.addAll(List.of(
                taken("Soạn thảo báo cáo", "005.drafter"),
                did("005.drafter", "Trình phiên bản 1"),
                "Hệ thống: Mở vòng lấy ý kiến cấp xã lần 1: hỏi 8 nơi"));
        List<String> communes = story.asked("userTask_giveOpinion");
        String first = communes.get(0);
        story.act(
                first,
                "userTask_giveOpinion",
                Map.of("decision", "AGREE_WITH_COMMENTS", "text", "Bổ sung kết quả của phường"));
        told.addAll(List.of(
                taken("Cho ý kiến dự thảo", first),
                did(first, title(first) + " cho ý kiến: Đồng ý, có góp ý — Bổ sung kết quả của phường")));
        story.fire("timerEvent_roundOverdue");
        story.act("005.office-chief", "userTask_closeRound", Map.of("decision", "CLOSE", "text", "Đã đôn đốc"));
        told.addAll(List.of(
                given("Kết thúc lấy ý kiến quá hạn", "005.office-chief"),
                taken("Kết thúc lấy ý kiến quá hạn", "005.office-chief"),
                did(
                        "005.office-chief",
                        "Kết thúc vòng lấy ý kiến cấp xã lần 1: Có ý kiến phải trả lời — Chưa cho ý kiến: "
                                + communes.stream().skip(1).map(this::title).collect(joining(", "))
                                + ". Lý do kết thúc: Đã đôn đốc"),
                given("Tiếp thu, giải trình ý kiến", "005.drafter")));
        story.answerEverything();
        story.act("005.drafter", "userTask_answerOpinions", Map.of("decision", "SUBMIT"));
        told.addAll(List.of(
                did("005.drafter", "Trả lời ý kiến của " + title(first) + ": Tiếp thu — Đã bổ sung vào dự thảo"),
                taken("Tiếp thu, giải trình ý kiến", "005.drafter"),
                did("005.drafter", "Trình phiên bản 2 — Không có thay đổi so với phiên bản 1."),
                "Hệ thống: Mở vòng lấy ý kiến cấp huyện lần 1: hỏi 5 nơi"));
        opinions(story, told);
        told.add("Hệ thống: Kết thúc vòng lấy ý kiến cấp huyện lần 1: Không có ý kiến phải trả lời");
        told.add("Hệ thống: Mở biểu quyết cấp huyện lần 1: hỏi 13 ủy viên");
        List<String> members = story.asked("userTask_vote");
        for (String member : members.subList(0, 7)) {
            story.decide(member, "userTask_vote", "IN_FAVOUR");
            told.add(taken("Biểu quyết thông qua báo cáo", member));
            told.add(did(member, "Biểu quyết: Tán thành"));
        }
        told.add("Hệ thống: Kết thúc biểu quyết cấp huyện lần 1: Đã thông qua — Chưa biểu quyết: "
                + members.stream().skip(7).map(this::name).collect(joining(", ")) + ".");
        told.add(given("Ký báo cáo", "005.permanent-members"));
        story.signAndRelease(1);
        told.addAll(List.of(
                taken("Ký báo cáo", "005.secretary"),
                did("005.secretary", "Ký T/M báo cáo"),
                given("Ban hành báo cáo", "005.clerk"),
                taken("Ban hành báo cáo", "005.clerk"),
                did("005.clerk", "Ban hành báo cáo số 1-BC/QU, ngày 22/06/2022"),
                given("Tiếp nhận báo cáo", "01.office")));
        story.act("01.office", "userTask_receiveReport", refusal());
        told.addAll(List.of(
                taken("Tiếp nhận báo cáo", "01.office"),
                did(
                        "01.office",
                        "Văn phòng Thành ủy Hà Nội trả lại báo cáo ở bước “Thành ủy tiếp nhận”: Số liệu không khớp"
                                + " — Rà soát lại số liệu Chỉnh lý xong trình thẳng lại nơi trả."),
                given("Soạn thảo báo cáo", "005.drafter")));
        story.submit();
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        told.addAll(List.of(
                taken("Soạn thảo báo cáo", "005.drafter"),
                did("005.drafter", "Trình phiên bản 3 — Không có thay đổi so với phiên bản 2."),
                given("Tiếp nhận báo cáo", "01.office"),
                taken("Tiếp nhận báo cáo", "01.office"),
                did("01.office", "Tiếp nhận báo cáo"),
                "Hệ thống: Mở vòng lấy ý kiến của Thành ủy lần 1: hỏi 6 nơi"));
        opinions(story, told);
        story.decide("01.office", "userTask_decideReport", "APPROVE");
        told.addAll(List.of(
                "Hệ thống: Kết thúc vòng lấy ý kiến của Thành ủy lần 1: Không có ý kiến phải trả lời",
                given("Quyết định duyệt hoặc trả lại", "01.office"),
                taken("Quyết định duyệt hoặc trả lại", "01.office"),
                did("01.office", "Duyệt báo cáo")));

        History.View view = history(story, "01.office");
        assertThat(view.cut()).isNull();
        assertThat(sentences(view)).containsExactlyElementsOf(told);
        assertThat(view.rows())
                .filteredOn(row -> row.kind() == HistoryRow.Kind.MAIL)
                .anySatisfy(row -> {
                    assertThat(row.what()).startsWith("Thư “Việc của nhóm xử lý” tới ");
                    assertThat(row.detail()).contains(name(first));
                });
        assertThat(stepper.of(reports.report(story.id())))
                .allSatisfy(step -> assertThat(step.status()).isEqualTo(Stepper.Status.DONE));
    }

    @Test
    void whatColleaguesSaidIsNotToldBeforeTheRoundIsOver() {
        ReportStory story = ReportStory.begin(context, "003");
        story.submit();
        List<String> communes = story.asked("userTask_giveOpinion");
        story.act(communes.get(0), "userTask_giveOpinion", Map.of("decision", "DISAGREE", "text", "Số liệu chưa khớp"));

        assertThat(sentences(history(story, communes.get(1))))
                .contains(did(
                        communes.get(0), title(communes.get(0)) + " đã cho ý kiến; nội dung được mở khi vòng kết thúc"))
                .noneMatch(sentence -> sentence.contains("Không đồng ý") || sentence.contains("chưa khớp"));
    }

    @Test
    void whoOpenedAVersionStandsInTheHistoryOnce() {
        ReportStory story = ReportStory.begin(context, "006");
        story.submit();
        String commune = story.asked("userTask_giveOpinion").get(0);
        story.as(commune, () -> page.show(story.id()));
        story.as(commune, () -> page.show(story.id()));

        assertThat(sentences(history(story, commune))).containsOnlyOnce(did(commune, "Mở xem phiên bản 1"));
    }

    @Test
    void membersWhoHaveNotVotedAreCalledByName() {
        ReportStory story = ReportStory.begin(context, "007");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();

        Stepper.StepView vote = step(story, ChainStep.VOTE);
        assertThat(vote.status()).isEqualTo(Stepper.Status.CURRENT);
        assertThat(vote.waiting()).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void strangersAreToldThatThereIsNoSuchReport() {
        ReportStory story = ReportStory.begin(context, "019");

        assertThatThrownBy(() -> history(story, "020.organisation"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Không tìm thấy");
    }

    @Test
    void stepperNamesWhoHasTheReportAndWhatAReturnSkips() {
        ReportStory story = ReportStory.begin(context, "009");
        story.submit();
        story.decide(story.asked("userTask_giveOpinion").get(0), "userTask_giveOpinion", "AGREE");

        Stepper.StepView communes = step(story, ChainStep.COMMUNES);
        assertThat(communes.status()).isEqualTo(Stepper.Status.CURRENT);
        assertThat(communes.answered()).isEqualTo(1);
        assertThat(communes.waiting()).hasSize(Objects.requireNonNull(communes.asked()) - 1);
        assertThat(communes.due()).isAfter(communes.since());
        assertThat(step(story, ChainStep.DRAFT).status()).isEqualTo(Stepper.Status.DONE);
        assertThat(step(story, ChainStep.BOARDS).status()).isEqualTo(Stepper.Status.TO_COME);

        story.everybodyAgrees();
        story.act("009.propaganda", "userTask_giveOpinion", ReportStory.RETURN_STRAIGHT_BACK);

        Stepper.StepView draft = step(story, ChainStep.DRAFT);
        assertThat(draft.status()).isEqualTo(Stepper.Status.CURRENT);
        assertThat(draft.waiting()).containsExactly(new Stepper.Waiting(title("009.drafter"), null));
        assertThat(step(story, ChainStep.COMMUNES).status()).isEqualTo(Stepper.Status.DONE);
        assertThat(step(story, ChainStep.BOARDS).returns()).isEqualTo(1);
        assertThat(step(story, ChainStep.BOARDS).status()).isEqualTo(Stepper.Status.TO_COME);
    }

    private void opinions(ReportStory story, List<String> told) {
        for (String post : story.asked("userTask_giveOpinion")) {
            story.decide(post, "userTask_giveOpinion", "AGREE");
            told.add(taken("Cho ý kiến dự thảo", post));
            told.add(did(post, title(post) + " cho ý kiến: Đồng ý"));
        }
    }

    private static Map<String, Object> refusal() {
        Map<String, Object> refusal = new HashMap<>(ReportStory.RETURN_STRAIGHT_BACK);
        refusal.put("decision", "REFUSE");
        return refusal;
    }

    private History.View history(ReportStory story, String reader) {
        AtomicReference<History.View> view = new AtomicReference<>();
        story.as(reader, () -> view.set(history.show(story.id())));
        return Objects.requireNonNull(view.get());
    }

    private Stepper.StepView step(ReportStory story, ChainStep code) {
        return stepper.of(reports.report(story.id())).get(code.ordinal());
    }

    /** Oldest first, without mails, whose state changes while they go out, and without deadlines. */
    private static List<String> sentences(History.View view) {
        List<String> sentences = view.rows().stream()
                .filter(row -> row.kind() != HistoryRow.Kind.MAIL)
                .map(row -> row.who() + ": " + row.what().replaceAll(", hạn .*", "")
                        + (row.detail() == null ? "" : " — " + row.detail().replace('\n', ' ')))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(sentences);
        return sentences;
    }

    private String given(String step, String post) {
        return "Hệ thống: Giao việc “" + step + "” cho " + title(post);
    }

    private String taken(String step, String person) {
        return did(person, "Nhận việc “" + step + "”");
    }

    private String did(String person, String what) {
        return name(person) + ": " + what;
    }

    private String title(String post) {
        return organisation.title(post, organisation.asOf());
    }

    /** The demo names people after their post, and gives them its id. */
    private String name(String person) {
        return organisation.person(person).name();
    }
}
