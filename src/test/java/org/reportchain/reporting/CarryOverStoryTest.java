package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reportchain.consolidation.Consolidation.UnitCarried;
import org.reportchain.consolidation.Consolidations;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Periods;
import org.reportchain.report.CarriedItem;
import org.reportchain.report.CarriedItem.Kind;
import org.reportchain.report.CarriedItem.State;
import org.reportchain.report.Differences;
import org.reportchain.report.Finding;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.reporting.Crowd.Temper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** What the conference of June gave and what was named then as a limitation, in the reports of the year and of the next June. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:carry-over;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CarryOverStoryTest {

    private static final String OFFICE = "01.office";
    private static final String RESOLUTION = "NV-01 Triển khai Nghị quyết 15-NQ/TW";
    private static final String URBAN = "NV-02 Xây dựng huyện thành quận";
    private static final String INVESTMENT = "Giải ngân vốn đầu tư công còn chậm";

    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;
    private final Consolidations consolidations;
    private final ReportingPeriods door;
    private final PeriodPlayer player;
    private final Crowd crowd;

    @Autowired
    CarryOverStoryTest(
            ApplicationContext context,
            Reports reports,
            Periods periods,
            Organisation organisation,
            Consolidations consolidations,
            ReportingPeriods door) {
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
        this.consolidations = consolidations;
        this.door = door;
        this.player = new PeriodPlayer(context);
        this.crowd = new Crowd(context, player, DraftSamples.OF_DISTRICTS, Map.of(), 1);
    }

    @Test
    @Order(1)
    void firstPeriodOfAllHasNothingToCarry() {
        open("2022-H1", "SIX_MONTHS", "2022-06-30", "006", "020");
        assertThat(carried("2022-H1-006")).isEmpty();
        crowd.actOn(Set.of("2022-H1-006", "2022-H1-020"), Set.of(Temper.SMOOTH));
        crowd.actOn(Set.of("2022-H1-01"), Set.of(Temper.SMOOTH));
        door.putBack("2022-H1", "018", OFFICE, "Vẫn phải báo cáo");
        close("2022-H1");

        assertThat(reports.report("2022-H1-006").state()).isEqualTo(ReportState.COMPLETED);
        assertThat(reports.report("2022-H1-018").state()).isEqualTo(ReportState.MISSING);
    }

    @Test
    @Order(2)
    void conferenceAndOwnLimitationsAreHandedDownToEachUnit() {
        open("AD-HOC", "AD_HOC", "2022-09-30", "006");
        open("2022-Y", "YEAR", "2022-12-31", "006", "018", "020", "021");

        assertThat(names("2022-Y-006")).containsExactly(RESOLUTION, INVESTMENT);
        assertThat(names("2022-Y-020")).containsExactly(RESOLUTION, URBAN, INVESTMENT);
        assertThat(names("2022-Y-018")).as("asked, but never reported").containsExactly(RESOLUTION);
        assertThat(names("2022-Y-021")).as("not asked in June").isEmpty();
        assertThat(names("AD-HOC-006")).as("outside the round").isEmpty();
        assertThat(carried("2022-Y-020")).allMatch(item -> item.state() == null);
        assertThat(carried("2022-Y-020").get(1).owner()).isEqualTo("Huyện ủy Thanh Trì");
        assertThat(carried("2022-Y-020").get(2).source()).isEqualTo("Báo cáo 6 tháng đầu năm 2022");
    }

    @Test
    @Order(3)
    void correctionOfTheOldReportChangesNothingThatWasHandedDown() {
        door.correct("2022-H1-006", OFFICE, "Sai số thu ngân sách");
        assertThat(names("2022-Y-006")).containsExactly(RESOLUTION, INVESTMENT);
        crowd.actOn(Set.of("2022-H1-006"), Set.of(Temper.SMOOTH));
        assertThat(names("2022-Y-006")).containsExactly(RESOLUTION, INVESTMENT);
    }

    @Test
    @Order(4)
    void draftWithoutStatesComesBackWithEveryItemByName() {
        draft("2022-Y-006", Map.of());
        submit("2022-Y-006");

        player.task("2022-Y-006", "userTask_draftReport");
        assertThat(reports.check("2022-Y-006").findings())
                .extracting(Finding::message)
                .anyMatch(
                        message -> message.contains("Việc “" + RESOLUTION + "” chuyển từ kỳ trước chưa có tình trạng"))
                .anyMatch(message -> message.contains("Hạn chế “" + INVESTMENT + "” của kỳ trước chưa có tình trạng"));

        draft("2022-Y-006", Map.of(RESOLUTION, State.IN_PROGRESS, INVESTMENT, State.DONE));
        draft("2022-Y-018", Map.of(RESOLUTION, State.NOT_YET));
        draft("2022-Y-020", Map.of(RESOLUTION, State.DONE, URBAN, State.IN_PROGRESS, INVESTMENT, State.NOT_YET));
        crowd.actOn(Set.of("2022-Y-006", "2022-Y-018", "2022-Y-020", "2022-Y-021"), Set.of(Temper.SMOOTH));
        assertThat(reports.report("2022-Y-006").state()).isEqualTo(ReportState.APPROVED);
        assertThat(reports.newest("2022-Y-006").content().carried())
                .extracting(CarriedItem::state)
                .containsExactly(State.IN_PROGRESS, State.DONE);
    }

    @Test
    @Order(5)
    void cityCountsTheStatesOfEveryTask() {
        List<UnitCarried> all = consolidations.preview("2022-Y").carried();

        assertThat(all.stream()
                        .filter(row -> row.item().code().equals("NV-01"))
                        .collect(Collectors.toMap(
                                UnitCarried::unit, row -> row.item().state())))
                .isEqualTo(Map.of("006", State.IN_PROGRESS, "018", State.NOT_YET, "020", State.DONE));
        assertThat(all.stream()
                        .filter(row -> row.item().kind() == Kind.LIMITATION)
                        .map(row -> row.unit() + " " + row.item().stateLabel()))
                .containsExactly("006 Đã khắc phục", "020 Chưa khắc phục");
    }

    @Test
    @Order(6)
    void whatIsNotDoneGoesOnAndWhatIsDoneIsGone() {
        assertThat(names("2022-Y-01"))
                .as("the city's own")
                .singleElement()
                .asString()
                .contains(INVESTMENT);
        ReportContent city = reports.draft("2022-Y-01").content();
        save("2022-Y-01", city.withCarried(stated(city.carried(), item -> State.DONE)));
        crowd.actOn(Set.of("2022-Y-01"), Set.of(Temper.SMOOTH));
        assertThat(consolidations.preview("2022-Y").carried()).hasSize(6);
        close("2022-Y");
        open("2023-H1", "SIX_MONTHS", "2023-06-30", "006", "018", "020");

        assertThat(names("2023-H1-006")).containsExactly(RESOLUTION, RESOLUTION, INVESTMENT);
        assertThat(carried("2023-H1-006"))
                .extracting(CarriedItem::period)
                .as("the task of June goes on beside the year's; the limitation was mended and named again")
                .containsExactly("2022-H1", "2022-Y", "2022-Y");
        assertThat(names("2023-H1-018")).containsExactly(RESOLUTION, RESOLUTION, INVESTMENT);
        assertThat(carried("2023-H1-020"))
                .extracting(item -> item.period() + " " + name(item))
                .as("named twice in the same words, it is one")
                .containsExactly("2022-H1 " + URBAN, "2022-Y " + RESOLUTION, "2022-Y " + URBAN, "2022-Y " + INVESTMENT);
    }

    @Test
    @Order(7)
    void versionsTellWhatWasSaidOfAnItem() {
        ReportContent first = reports.newest("2022-Y-020").content();
        ReportContent later = first.withCarried(stated(first.carried(), item -> State.DONE));
        Differences differences =
                Differences.between(first, later, new Differences.Names(List.of(), List.of(), List.of(), Map.of()));

        assertThat(differences.lists()).singleElement().satisfies(list -> {
            assertThat(list.field()).isEqualTo("carried");
            assertThat(list.rows()).hasSize(2);
        });
    }

    private void open(String code, String kind, String to, String... asked) {
        Map<String, Object> form = new HashMap<>(PeriodPlayer.HALF_OF_2022);
        form.putAll(Map.of("code", code, "kind", kind, "to", to, "figuresTo", to));
        List<String> others = new ArrayList<>(periods.unitsToAsk(organisation.asOf()));
        others.removeAll(List.of(asked));
        form.put("leftOut", String.join(" ", others));
        form.put("leftOutReason", "Không đến kỳ");
        player.open(OFFICE, form);
    }

    private void close(String period) {
        Task close = player.task(period, "userTask_closePeriod");
        player.complete(close, OFFICE, Map.of("decision", "END_PERIOD", "text", "Hết kỳ"));
        player.runJobs();
    }

    private void submit(String report) {
        player.complete(
                player.task(report, "userTask_draftReport"),
                reports.report(report).unit() + ".drafter",
                Map.of("decision", "SUBMIT"));
        player.runJobs();
    }

    /** Writes a draft that lacks nothing else, with a state for each item of that name. */
    private void draft(String report, Map<String, State> states) {
        String unit = reports.report(report).unit();
        ReportContent written = DraftSamples.OF_DISTRICTS.of(
                organisation.unit(unit, organisation.asOf()),
                organisation.children(unit, organisation.asOf()),
                new Random(1));
        save(report, written.withCarried(stated(carried(report), item -> states.get(name(item)))));
    }

    private void save(String report, ReportContent content) {
        reports.saveDraft(
                report,
                reports.draft(report).revision(),
                content,
                reports.report(report).unit() + ".drafter");
    }

    private static List<CarriedItem> stated(List<CarriedItem> items, Function<CarriedItem, @Nullable State> states) {
        return items.stream()
                .map(item -> item.stated(states.apply(item), states.apply(item) == State.DONE ? null : "Chờ quy hoạch"))
                .toList();
    }

    private List<CarriedItem> carried(String report) {
        return reports.draft(report).content().carried();
    }

    private List<String> names(String report) {
        return carried(report).stream().map(CarryOverStoryTest::name).toList();
    }

    private static String name(CarriedItem item) {
        return (item.code() + " " + item.title()).strip();
    }
}
