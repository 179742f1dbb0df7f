package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.organisation.Organisation;
import org.reportchain.period.Periods;
import org.reportchain.report.ReportJson;
import org.reportchain.report.ReportState;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** Who sees and does what with a consolidation, and its figures as a file. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:identities;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("demo")
@Transactional
class ConsolidationDeskTest {

    private static final String PERIOD = "2022-H1";

    private final ConsolidationDesk desk;
    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;
    private final IdentityService identities;

    @Autowired
    ConsolidationDeskTest(
            ConsolidationDesk desk,
            Reports reports,
            Periods periods,
            Organisation organisation,
            IdentityService identities) {
        this.desk = desk;
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
        this.identities = identities;
    }

    @BeforeEach
    void oneReportIsApproved() {
        String id = reports.open(periods.period(PERIOD), organisation.unit("002", organisation.asOf()))
                .id();
        reports.saveDraft(
                id,
                reports.draft(id).revision(),
                ReportJson.parse("""
                        {"figures":{"KT-01":{"actual":"-6.482,91","asOf":"2022-06-16","explanation":"=HYPERLINK(\\"x\\"), \\"thử\\""},
                        "KT-09":{"actual":"3","total":"4"}}}""".getBytes(StandardCharsets.UTF_8)),
                "002.drafter");
        reports.submit(id, "002.drafter");
        reports.mark(id, ReportState.APPROVED);
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @ParameterizedTest
    @CsvSource({"01.office,false", "01.clerk,false", "01.organisation,false", "01.drafter,true", "admin,false"})
    void theCitysBodiesSeeItAndItsDrafterMayConsolidate(String person, boolean may) {
        logIn(person);

        assertThat(desk.show(PERIOD).mayConsolidate()).isEqualTo(may);
        assertThat(desk.show(PERIOD).last()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"006.drafter", "006.office", "00178.reviewer"})
    void nobodyElseSeesOrDoesAnything(String person) {
        logIn(person);

        assertThat(refusal(() -> desk.show(PERIOD))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.consolidate(PERIOD))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.indicators(PERIOD))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void theDrafterConsolidatesAndTheOfficeMayNot() {
        logIn("01.office");
        assertThat(refusal(() -> desk.consolidate(PERIOD))).isEqualTo(Refusal.Kind.FORBIDDEN);
        logIn("01.drafter");
        assertThat(refusal(() -> desk.show("1999-H1"))).isEqualTo(Refusal.Kind.NOT_FOUND);

        ConsolidationDesk.Done done = desk.consolidate(PERIOD);

        assertThat(done.kept()).isEmpty();
        assertThat(done.view().last()).satisfies(last -> {
            assertThat(last.sources()).isPositive();
            assertThat(last.changes()).isEmpty();
        });
    }

    @Test
    void figuresAreAFileThatRunsNoFormula() {
        logIn("01.clerk");

        List<String> lines = desk.indicators(PERIOD).lines().toList();

        assertThat(lines.get(0)).startsWith("\uFEFF\"Mã\",\"Chỉ tiêu\"");
        assertThat(lines)
                .contains("\"KT-01\",\"Tổng thu ngân sách nhà nước trên địa bàn\",\"tỷ đồng\",\"Quận ủy Hoàn Kiếm\","
                        + "\"-6.482,91\",\"\",\"2022-06-16\",\"'=HYPERLINK(\"\"x\"\"), \"\"thử\"\"\"")
                .anyMatch(line ->
                        line.startsWith("\"KT-09\"") && line.contains("\"Quận ủy Hoàn Kiếm\",\"3\",\"4\",\"\",\"\""))
                .anyMatch(line -> line.startsWith("\"KT-09\"")
                        && line.contains("\"Toàn thành phố\",\"\",\"\",\"\",\"Chỉ liệt kê\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "-"})
    void cellsThatWouldBeFormulasBeginWithAnApostrophe(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    private void logIn(String person) {
        identities.clearAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(person).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toList());
        identities.setAuthentication(person, groups);
    }

    private static Refusal.Kind refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).kind();
    }
}
