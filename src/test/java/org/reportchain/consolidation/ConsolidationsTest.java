package org.reportchain.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.consolidation.Consolidation.IndicatorRow;
import org.reportchain.consolidation.Consolidation.Standing;
import org.reportchain.consolidation.Consolidation.UnitStanding;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Aggregation;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Draft;
import org.reportchain.report.Finding;
import org.reportchain.report.Report;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** The city's report from the four published districts, in the running application. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:identities;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("demo")
@Transactional
class ConsolidationsTest {

    private static final String PERIOD = "2022-H1";
    private static final String CITY = "2022-H1-01";
    private static final String DRAFTER = "01.drafter";
    private static final List<String> PUBLISHED = List.of("006", "018", "020", "021");

    private final Consolidations consolidations;
    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    @Autowired
    ConsolidationsTest(
            Consolidations consolidations,
            Reports reports,
            Periods periods,
            Organisation organisation,
            JdbcClient jdbc) {
        this.consolidations = consolidations;
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void onlyThePublishedReportsAreApproved() throws IOException {
        reports.ofPeriod(PERIOD).forEach(report -> reports.mark(report.id(), ReportState.DRAFTING));
        for (String unit : PUBLISHED) {
            approve(unit, content(unit));
        }
    }

    @Test
    void previewSaysWhatThePublishedReportsSay() {
        Consolidation all = consolidations.preview(PERIOD);

        assertThat(all.units()).hasSize(30);
        assertThat(codes(all, Standing.APPROVED)).isEqualTo(PUBLISHED);
        assertThat(codes(all, Standing.MISSING)).hasSize(26).contains("001", "269");
        assertThat(row(all, "KT-01").figures())
                .anyMatch(
                        figure -> figure.unit().equals("006") && figure.value().equals("6.482,91"));
        assertThat(row(all, "XD-02").figures())
                .anyMatch(
                        figure -> figure.unit().equals("021") && figure.value().equals("2"));
        assertThat(row(all, "XD-03").figures())
                .anyMatch(
                        figure -> figure.unit().equals("021") && figure.value().equals("61"));
        assertThat(listed(all, "KT-09")).isEqualTo("16/16");
        assertThat(listed(all, "KT-10")).isEqualTo("21/21");
        assertThat(row(all, "KT-09").value()).isNull();
        assertThat(all.sections())
                .filteredOn(section -> section.code().equals("3.1"))
                .singleElement()
                .satisfies(section -> assertThat(section.texts())
                        .anyMatch(
                                text -> text.unit().equals("006") && text.text().contains("6.482,91")));
        assertThat(all.tasks())
                .flatExtracting(Consolidation.TaskGroup::rows)
                .anyMatch(
                        task -> task.unit().equals("020") && task.task().title().contains("đa mục tiêu"));
        assertThat(all.limitations())
                .extracting(group -> group.section() + " " + group.units())
                .containsExactly("2.1 [006, 020, 021]", "2.2 [021]", "2.5 [018]", "3.1 [006, 018, 020]");
        assertThat(all.progress()).hasSize(4).allMatch(row -> row.programmes().size() == 10);
    }

    /** The sums once more, by a loop that knows nothing of the system's classes. */
    @Test
    void sumsAreThoseOfTheFiles() throws IOException {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (String unit : PUBLISHED) {
            for (Map.Entry<String, JsonNode> figure :
                    new JsonMapper().readTree(json(unit)).path("figures").properties()) {
                String actual = figure.getValue().path("actual").asText();
                if (!actual.isEmpty()) {
                    expected.merge(figure.getKey(), plain(actual), BigDecimal::add);
                }
            }
        }

        List<IndicatorRow> added = consolidations.preview(PERIOD).indicators().stream()
                .filter(row ->
                        row.aggregation() == Aggregation.SUM && !row.figures().isEmpty())
                .toList();

        assertThat(added)
                .hasSizeGreaterThan(2)
                .allSatisfy(row -> assertThat(
                                plain(Objects.requireNonNull(row.value()).replaceFirst("/.*", "")))
                        .as(row.code())
                        .isEqualByComparingTo(expected.get(row.code())));
    }

    @Test
    void draftOfTheCityHoldsEveryRuleOfSums() {
        consolidations.consolidateAgain(PERIOD, DRAFTER);

        Draft draft = reports.draft(CITY);
        assertThat(draft.savedBy()).isEqualTo(DRAFTER);
        assertThat(draft.content().sections().get("3.1")).contains("Quận ủy Đống Đa: ", "6.482,91");
        assertThat(draft.content().programmes()).hasSize(10);
        assertThat(findings(draft.content()))
                .filteredOn(finding -> List.of("R-00", "R-02", "R-05", "R-06", "R-07", "R-08", "R-14")
                                .contains(finding.rule())
                        || finding.rule().equals("R-13") && finding.field().endsWith(".actual"))
                .isEmpty();
        assertThat(findings(draft.content())).extracting(Finding::key).contains("R-13@figures.KT-01.units.001");
    }

    @Test
    void consolidatingIsRecordedAndAudited() {
        LastRun run = consolidations.consolidateAgain(PERIOD, DRAFTER).run();

        assertThat(run.person()).isEqualTo(DRAFTER);
        assertThat(run.sources()).extracting(LastRun.Source::unit).isEqualTo(PUBLISHED);
        assertThat(run.sources().get(0).sha256())
                .isEqualTo(reports.newest("2022-H1-006").sha256());
        assertThat(run.changes()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'CONSOLIDATED' and unit = '01'"
                                + " and report = ? and post = '01.drafter'")
                        .param(CITY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void doingItTwiceChangesNothingMore() {
        consolidations.consolidateAgain(PERIOD, DRAFTER);
        Draft once = reports.draft(CITY);

        Outcome again = consolidations.consolidateAgain(PERIOD, DRAFTER);

        assertThat(reports.draft(CITY)).isEqualTo(once);
        assertThat(again.kept()).isEmpty();
    }

    @Test
    void whatChangedSinceIsNamed() throws IOException {
        consolidations.consolidateAgain(PERIOD, DRAFTER);
        reports.mark("2022-H1-018", ReportState.CORRECTION_REQUESTED);
        approve("006", content("021"));
        approve("001", content("006"));

        assertThat(consolidations.last(PERIOD).orElseThrow().changes())
                .containsExactly(
                        new LastRun.Change("001", LastRun.Kind.ADDED),
                        new LastRun.Change("006", LastRun.Kind.NEWER),
                        new LastRun.Change("018", LastRun.Kind.GONE));
    }

    @Test
    void differenceFromTheCommunesIsShownWithItsReason() {
        approve(
                "006",
                parse("{\"figures\":{\"XD-01\":{\"actual\":\"3\",\"units\":{\"00178\":\"1\"}}},"
                        + "\"reasons\":{\"R-12@figures.XD-01.actual\":\"Đối chiếu sau\"}}"));

        assertThat(row(consolidations.preview(PERIOD), "XD-01").figures())
                .filteredOn(figure -> figure.unit().equals("006"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.difference()).contains("chênh lệch 2").contains("Cát Linh");
                    assertThat(figure.reason()).isEqualTo("Đối chiếu sau");
                });
    }

    @Test
    void nobodyElseConsolidatesAndNothingIsDoneTooEarlyOrTooLate() {
        assertThat(refusal(() -> consolidations.consolidateAgain(PERIOD, "01.office"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> consolidations.consolidateAgain(PERIOD, "006.drafter"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> consolidations.consolidateAgain("1999-H1", DRAFTER))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        PUBLISHED.forEach(unit -> reports.mark(PERIOD + "-" + unit, ReportState.DRAFTING));
        assertThat(refusal(() -> consolidations.consolidateAgain(PERIOD, DRAFTER))
                        .key())
                .isEqualTo("consolidation.nothingApproved");
        PUBLISHED.forEach(unit -> reports.mark(PERIOD + "-" + unit, ReportState.APPROVED));
        reports.mark(CITY, ReportState.APPROVED);
        assertThat(refusal(() -> consolidations.consolidateAgain(PERIOD, DRAFTER))
                        .key())
                .isEqualTo("consolidation.closed");
        assertThat(consolidations.last(PERIOD)).isEmpty();
    }

    private void approve(String unit, ReportContent content) {
        ReportingPeriod period = periods.period(PERIOD);
        Report report = reports.open(period, organisation.unit(unit, period.opening()));
        reports.mark(report.id(), ReportState.DRAFTING);
        reports.saveDraft(report.id(), reports.draft(report.id()).revision(), content, unit + ".drafter");
        reports.submit(report.id(), unit + ".drafter");
        reports.mark(report.id(), ReportState.APPROVED);
    }

    private List<Finding> findings(ReportContent content) {
        return reports.check(CITY, content).findings();
    }

    private static List<String> codes(Consolidation all, Standing standing) {
        return all.units().stream()
                .filter(unit -> unit.standing() == standing)
                .map(UnitStanding::code)
                .toList();
    }

    private static IndicatorRow row(Consolidation all, String code) {
        return all.indicators().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String listed(Consolidation all, String code) {
        return row(all, code).figures().stream()
                .filter(figure -> figure.unit().equals("018"))
                .map(Consolidation.UnitFigure::value)
                .collect(Collectors.joining());
    }

    private static BigDecimal plain(String vietnamese) {
        return new BigDecimal(vietnamese.replace(".", "").replace(',', '.'));
    }

    private static ReportContent content(String unit) throws IOException {
        return ReportJson.parse(json(unit));
    }

    private static ReportContent parse(String json) {
        return ReportJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(String unit) throws IOException {
        try (InputStream file = new ClassPathResource("demo/2022-H1/" + unit + ".json").getInputStream()) {
            return file.readAllBytes();
        }
    }

    private static Refusal refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call);
    }
}
