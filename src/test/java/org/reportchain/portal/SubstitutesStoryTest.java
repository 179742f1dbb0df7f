package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportchain.audit.AuditTrail;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.chain.ReportStory;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Substitutions;
import org.reportchain.organisation.SubstitutionsChanged;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People are away, and others stand in for them. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:substitutes;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class SubstitutesStoryTest {

    private static final LocalDate TODAY = LocalDate.now(WorkingCalendar.ZONE);
    private static final String VOTE = "userTask_vote";

    private final ApplicationContext context;
    private final SubstituteDesk desk;
    private final Organisation organisation;
    private final IdentityService identities;
    private final History history;
    private final ReportPage page;
    private final TaskPage form;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    SubstitutesStoryTest(
            ApplicationContext context,
            SubstituteDesk desk,
            Organisation organisation,
            IdentityService identities,
            History history,
            ReportPage page,
            TaskPage form,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.context = context;
        this.desk = desk;
        this.organisation = organisation;
        this.identities = identities;
        this.history = history;
        this.page = page;
        this.form = form;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @AfterEach
    void nobodyStandsIn() {
        jdbc.sql("delete from substitution").update();
        context.publishEvent(new SubstitutionsChanged());
    }

    @Test
    void substituteVotesAndSignsForTheHolderAndEverythingSaysSo() {
        ReportStory story = ReportStory.begin(context, "021");
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();
        name("021.standing-member-07", "021.clerk", TODAY, TODAY);
        name("021.secretary", "021.organisation", TODAY, TODAY.plusDays(3));
        assertThat(groups("021.clerk")).contains("021.standing-member-07", "021.standing-committee", "021.clerk");

        String vote = story.onlyTask("021.standing-member-07", VOTE).getId();
        String member = organisation.person("021.standing-member-07").name();
        story.as(
                "021.clerk",
                () -> assertThat(form.show(vote).task().onBehalfOf()).isEqualTo(member));
        story.as(
                "021.standing-member-07",
                () -> assertThat(form.show(vote).task().onBehalfOf()).isNull());
        story.decide("021.clerk", VOTE, "IN_FAVOUR");
        assertThat(story.asked(VOTE)).doesNotContain("021.standing-member-07").contains("021.standing-member-08");
        assertThatThrownBy(() -> story.decide("021.standing-member-07", VOTE, "IN_FAVOUR"))
                .as("the holder has voted through the substitute")
                .isInstanceOf(AssertionError.class);
        story.adopt();
        story.act("021.organisation", "userTask_signReport", Map.of("decision", "SIGN", "authority", "T/M"));

        String clerk = "Văn thư Quận ủy Bắc Từ Liêm thay mặt Ủy viên Ban Thường vụ Quận ủy Bắc Từ Liêm";
        String signer = "Ban Tổ chức Quận ủy Bắc Từ Liêm thay mặt Bí thư Quận ủy Bắc Từ Liêm";
        List<HistoryRow> rows = new ArrayList<>();
        List<ReportPage.View> views = new ArrayList<>();
        story.as("021.secretary", () -> {
            rows.addAll(history.show(story.id()).rows());
            views.add(page.show(story.id()));
        });
        assertThat(rows)
                .filteredOn(row -> row.what().startsWith("Biểu quyết"))
                .anyMatch(row -> row.who().startsWith(clerk));
        assertThat(rows)
                .filteredOn(row -> row.what().startsWith("Ký "))
                .extracting(HistoryRow::who)
                .containsExactly(signer);
        assertThat(rows)
                .filteredOn(row -> row.what().startsWith("Nhận việc"))
                .extracting(HistoryRow::who)
                .contains(signer);
        assertThat(views.get(0).opinions()).extracting(OpinionView::giver).anyMatch(giver -> giver.startsWith(clerk));
        assertThat(views.get(0).toString()).contains("person=" + signer);
        assertThat(jdbc.sql("select recipient_name from notification where event = 'TASK_FOR_MY_BODY'"
                                + " and recipient = '021.organisation' and report_id = ? order by id desc limit 1")
                        .param(story.id())
                        .query(String.class)
                        .single())
                .isEqualTo(signer);
        String secretary = transaction.execute(status -> audit.pseudonym("021.secretary"));
        assertThat(jdbc.sql("select on_behalf_of from audit_event where report = ? and kind in ('SIGNED', 'COMPLETED')"
                                + " and post = '021.permanent-members'")
                        .param(story.id())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .containsOnly(secretary);
    }

    @Test
    void memberWhoStandsInForAnotherVotesOnEitherSeatButNotOnBoth() {
        ReportStory story = ReportStory.begin(context, "268");
        name("268.standing-member-07", "268.standing-member-08", TODAY, TODAY);
        story.submit();
        story.everybodyAgrees();
        story.everybodyAgrees();

        story.actAs("268.standing-member-07", "268.standing-member-08", VOTE, Map.of("decision", "IN_FAVOUR"));
        assertThatThrownBy(() -> story.actAs(
                        "268.standing-member-08", "268.standing-member-08", VOTE, Map.of("decision", "IN_FAVOUR")))
                .hasMessageContaining("mỗi bên chỉ một lần");
        assertThat(story.asked(VOTE)).contains("268.standing-member-08").hasSize(12);
    }

    @Test
    void whatTheSubstituteHasTakenIsFreeWhenTheSubstitutionEnds() {
        ReportStory story = ReportStory.begin(context, "004");
        name("004.drafter", "004.clerk", TODAY, TODAY);
        story.claim("004.clerk", "userTask_draftReport");
        assertThatThrownBy(story::submit).as("taken by the substitute").isInstanceOf(AssertionError.class);

        long id = rows("004.drafter").get(0).id();
        as("004.drafter", () -> desk.end(id));

        story.submit();
        assertThat(story.asked("userTask_giveOpinion")).isNotEmpty();
    }

    @Test
    void postComesWithItsFirstDayAndGoesWithItsLastOrEarlier() {
        name("001.secretary", "001.clerk", TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(groups("001.clerk")).doesNotContain("001.secretary");
        assertThat(organisation.holds("001.clerk", "001.secretary", organisation.asOf()))
                .isFalse();

        name("001.deputy-secretary-1", "001.clerk", TODAY, TODAY);
        assertThat(groups("001.clerk")).contains("001.deputy-secretary-1", "001.permanent-members");
        assertThat(groups("001.deputy-secretary-1")).contains("001.deputy-secretary-1");

        long id = rows("001.deputy-secretary-1").get(0).id();
        assertRefused("001.clerk", () -> desk.end(id), Refusal.Kind.FORBIDDEN, "Chỉ người đã được thay");
        assertRefused("002.clerk", () -> desk.end(id), Refusal.Kind.NOT_FOUND, "Không tìm thấy");
        as("001.deputy-secretary-1", () -> desk.end(id));
        assertThat(groups("001.clerk")).doesNotContain("001.deputy-secretary-1", "001.permanent-members");
        assertRefused("001.deputy-secretary-1", () -> desk.end(id), Refusal.Kind.NOT_FOUND, "đã kết thúc");
    }

    @Test
    void substituteOfTheCityComesFromTheCityAndOneOfADistrictMayComeFromAbove() {
        name("002.secretary", "01.deputy-secretary-1", TODAY, TODAY);
        assertThat(groups("01.deputy-secretary-1")).contains("002.secretary", "002.permanent-members");
        assertRefused(
                "01.office",
                order("01.office", "002.secretary", TODAY, TODAY),
                Refusal.Kind.INVALID,
                "không thuộc đơn vị");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "004.secretary | 004.secretary | 0 | 1 | nghỉ | INVALID | chính mình",
                "004.secretary | 005.clerk | 0 | 1 | nghỉ | INVALID | không thuộc đơn vị",
                "004.secretary | 00118.reviewer | 0 | 1 | nghỉ | INVALID | không thuộc đơn vị",
                "004.secretary | khong-co | 0 | 1 | nghỉ | NOT_FOUND | Không có người dùng",
                "004.secretary | admin | 0 | 1 | nghỉ | NOT_FOUND | Không có người dùng",
                "004.secretary | | 0 | 1 | nghỉ | INVALID | Chưa có người thay",
                "004.secretary | 004.clerk | 2 | 1 | nghỉ | INVALID | trước ngày bắt đầu",
                "004.secretary | 004.clerk | -1 | 1 | nghỉ | INVALID | đã qua",
                "004.secretary | 004.clerk | 0 | 1 | ' ' | INVALID | Chưa có lý do",
                "004.secretary | 004.clerk | | 1 | nghỉ | INVALID | Chưa có từ ngày",
                "004.secretary | 004.clerk | 0 | | nghỉ | INVALID | Chưa có đến ngày",
                "004.permanent-members | 004.clerk | 0 | 1 | nghỉ | NOT_FOUND | Không có chức danh",
                "x' or 1=1 | 004.clerk | 0 | 1 | nghỉ | NOT_FOUND | Không có chức danh",
                "004.clerk | 004.drafter | 0 | 1 | nghỉ | FORBIDDEN | không giữ chức danh"
            })
    void whatMakesNoSenseIsRefusedByName(
            String post,
            @Nullable String substitute,
            @Nullable Integer from,
            @Nullable Integer to,
            String reason,
            Refusal.Kind kind,
            String sentence) {
        Substitutions.Order order = new Substitutions.Order(
                post,
                "004.secretary",
                substitute,
                from == null ? null : TODAY.plusDays(from),
                to == null ? null : TODAY.plusDays(to),
                reason);
        assertRefused("004.secretary", () -> desk.name(order), kind, sentence);
        assertThat(rows("004.secretary")).isEmpty();
    }

    @Test
    void overlapsCyclesAndChainsAreRefused() {
        name("005.secretary", "005.clerk", TODAY, TODAY.plusDays(5));
        assertRefused(
                "005.secretary",
                order("005.secretary", "005.office", TODAY.plusDays(5), TODAY.plusDays(9)),
                Refusal.Kind.CONFLICT,
                "đã có Văn thư Quận ủy Cầu Giấy thay");
        assertRefused(
                "005.clerk",
                order("005.clerk", "005.secretary", TODAY.plusDays(2), TODAY.plusDays(2)),
                Refusal.Kind.CONFLICT,
                "đang thay");
        assertRefused(
                "005.clerk",
                () -> desk.name(
                        new Substitutions.Order("005.secretary", "005.clerk", "005.office", TODAY, TODAY, "nghỉ")),
                Refusal.Kind.FORBIDDEN,
                "không cử tiếp");
        name("005.clerk", "005.secretary", TODAY.plusDays(6), TODAY.plusDays(6));
        name("005.secretary", "005.office", TODAY.plusDays(6), TODAY.plusDays(9));
    }

    @Test
    void nobodyStandsInWhereTheirOwnReportIsDecidedOn() {
        ReportStory story = ReportStory.begin(context, "002");
        story.submit();
        assertRefused(
                "002.secretary",
                order("002.secretary", "002.drafter", TODAY, TODAY),
                Refusal.Kind.CONFLICT,
                "là người soạn báo cáo " + story.id());
        assertThat(groups("002.drafter")).doesNotContain("002.secretary");
    }

    @Test
    void administratorNamesForOthersAndSeesPostsThatNobodyHolds() {
        as(
                "admin",
                () -> desk.name(new Substitutions.Order(
                        "008.secretary", "008.secretary", "008.clerk", TODAY, TODAY, "đi công tác")));
        assertThat(groups("008.clerk")).contains("008.secretary");
        assertThat(view("admin").administrator()).isTrue();
        assertThat(view("admin").unheld()).isEmpty();
        assertThat(view("008.secretary").unheld()).isNull();

        jdbc.sql(
                        "update post_holder set valid_to = date '2022-01-01' where post in ('020.clerk', '020.standing-member-09')")
                .update();
        try {
            assertThat(view("01.office").unheld())
                    .extracting(SubstituteDesk.Unheld::id)
                    .containsExactly("020.clerk");
        } finally {
            jdbc.sql(
                            "update post_holder set valid_to = date '2025-06-30' where post in ('020.clerk', '020.standing-member-09')")
                    .update();
        }
    }

    @Test
    void onlyTheHolderAndAdministratorsSeeWhoMayBeNamed() {
        assertRefused("009.clerk", () -> desk.choices("009.secretary"), Refusal.Kind.FORBIDDEN, "Chỉ người giữ");
        assertRefused("009.clerk", () -> desk.choices(null), Refusal.Kind.NOT_FOUND, "Không có chức danh");
        as(
                "009.clerk",
                () -> assertThat(desk.choices("009.clerk").people())
                        .extracting(SubstituteDesk.PersonView::id)
                        .contains("009.secretary", "01.office")
                        .doesNotContain("009.clerk", "008.clerk"));
    }

    private void name(String post, String substitute, LocalDate from, LocalDate to) {
        as(post, order(post, substitute, from, to));
    }

    private Runnable order(String post, String substitute, LocalDate from, LocalDate to) {
        return () -> desk.name(new Substitutions.Order(post, null, substitute, from, to, "nghỉ phép"));
    }

    private SubstituteDesk.View view(String person) {
        List<SubstituteDesk.View> views = new ArrayList<>();
        as(person, () -> views.add(desk.show()));
        return views.get(0);
    }

    private List<SubstituteDesk.Row> rows(String person) {
        return view(person).rows();
    }

    private void assertRefused(String person, Runnable act, Refusal.Kind kind, String sentence) {
        assertThatThrownBy(() -> as(person, act)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal).hasMessageContaining(sentence);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    private void as(String person, Runnable act) {
        identities.setAuthentication(person, groups(person), List.of());
        try {
            act.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
