package org.reportchain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reportchain.chain.ReportStory;
import org.reportchain.organisation.OrganisationImport.Group;
import org.reportchain.organisation.OrganisationImport.Line;
import org.reportchain.report.ReportState;
import org.reportchain.text.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** New files are applied by an administrator as they were seen, while reports of the old units go on. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:two-levels;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.organisation.as-of=2026-07-01"
        })
@ActiveProfiles("demo")
class OrganisationDeskTest {

    private static final String CUA_NAM = "00082,Cửa Nam,WARD,01,ĐU,2025-07-01,";

    private static final String HOLDERS = "post,person,name,email,valid_from,valid_to\n";

    private final ApplicationContext context;
    private final OrganisationDesk desk;
    private final Reader reader;
    private final IdentityService identities;
    private final JdbcClient jdbc;

    @Autowired
    OrganisationDeskTest(
            ApplicationContext context,
            OrganisationDesk desk,
            Reader reader,
            IdentityService identities,
            JdbcClient jdbc) {
        this.context = context;
        this.desk = desk;
        this.reader = reader;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    @Test
    void reportOfAUnitThatIsMergedAwayIsFinishedByItsPeople() {
        ReportStory story = ReportStory.of(context, "2026-H1-00082");
        story.write(ReportStory.content("/chain/valid-report-of-a-ward.json"));
        story.submit();
        OrganisationDesk.Files merged =
                files(CUA_NAM, CUA_NAM + "2026-06-30,00070\n00083,Cửa Nam mới,WARD,01,ĐU,2026-07-01,,", null);

        OrganisationDesk.Preview seen = as("admin", () -> desk.dryRun(merged));
        assertThat(seen.faults()).isEmpty();
        assertThat(lines(seen, "MERGED"))
                .containsExactly(
                        new Line("00082", "phường Cửa Nam", "nhập vào phường Hoàn Kiếm, đến hết ngày 30/06/2026"));
        assertThat(lines(seen, "ADDED")).extracting(Line::id).containsExactly("00083");
        assertThat(seen.running())
                .containsExactly(new OrganisationDesk.RunningReport(
                        "2026-H1-00082", "Đảng ủy phường Cửa Nam", "6 tháng đầu năm 2026"));
        assertThat(lines(seen, "ENDED")).isEmpty();

        refused(Refusal.Kind.CONFLICT, () -> as("admin", () -> desk.apply(sealed(merged, "0".repeat(64)))));
        refused(Refusal.Kind.FORBIDDEN, () -> as("01.office", () -> desk.apply(sealed(merged, seen.seal()))));
        assertThat(tenants("00083.drafter")).isEmpty();

        as("admin", () -> desk.apply(sealed(merged, seen.seal())));
        assertThat(groups("00083.secretary")).containsExactlyInAnyOrder("00083.secretary", "00083.permanent-members");
        assertThat(tenants("00083.drafter")).containsExactly("00083");
        assertThat(tenants("00082.secretary")).as("its report still runs").containsExactly("00082");
        refused(Refusal.Kind.CONFLICT, () -> as("admin", () -> desk.apply(sealed(merged, seen.seal()))));
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where kind = 'ORGANISATION_CHANGED' and person is not null")
                        .query(Integer.class)
                        .single())
                .isOne();

        story.recall("00082.drafter");
        story.submit();
        story.act("00082.secretary", "userTask_signReport", Map.of("decision", "SIGN", "authority", "T/M"));
        story.act(
                "00082.clerk",
                "userTask_releaseReport",
                Map.of("decision", "RELEASE", "number", 1, "date", "2026-06-30"));
        story.decide("01.office", "userTask_receiveReport", "RECEIVE");
        story.everybodyAgrees();
        story.decide("01.office", "userTask_decideReport", "APPROVE");
        assertThat(story.state()).isEqualTo(ReportState.APPROVED);
        as("00082.drafter", () -> reader.report(story.id()));
    }

    @Test
    void unitMayNotEndBeforeThePeriodOfItsRunningReportOpened() {
        String row = "00097,Hồng Hà,WARD,01,ĐU,2025-07-01,";
        OrganisationDesk.Files tooEarly = files(row, row + "2026-05-31,", null);

        OrganisationDesk.Preview seen = as("admin", () -> desk.dryRun(tooEarly));

        assertThat(seen.faults())
                .singleElement()
                .asString()
                .contains("phường Hồng Hà (mã 00097) kết thúc ngày 31/05/2026", "theo cơ cấu ngày 01/06/2026");
        assertThat(seen.seal()).isNull();
        refused(Refusal.Kind.INVALID, () -> as("admin", () -> desk.apply(sealed(tooEarly, "x"))));
    }

    @Test
    void onlyAdministratorsAndTheCityOfficeSeeTheOrganisation() {
        refused(Refusal.Kind.FORBIDDEN, () -> as("00004.secretary", desk::show));
        refused(Refusal.Kind.FORBIDDEN, () -> as("00004.secretary", () -> desk.dryRun(files("", "", null))));
        refused(
                Refusal.Kind.INVALID,
                () -> as("01.office", () -> desk.dryRun(new OrganisationDesk.Files(null, null, null, null))));
        assertThat(as("01.office", desk::show).mayApply()).isFalse();
        assertThat(as("admin", desk::show).mayApply()).isTrue();
        OrganisationDesk.Files sameCity = new OrganisationDesk.Files(
                ("code,name,kind,parent,symbol,valid_from,valid_to\n01,Hà Nội,CITY,,TU,2021-01-01,\n")
                        .getBytes(StandardCharsets.UTF_8),
                HOLDERS.getBytes(StandardCharsets.UTF_8),
                null,
                null);
        assertThat(as("01.office", () -> desk.dryRun(sameCity)).seal())
                .as("nothing would change")
                .isNull();
    }

    private <T> T as(String person, Supplier<T> act) {
        List<T> answers = new ArrayList<>();
        if (person.equals("admin")) {
            identities.setAuthentication("admin", List.of("camunda-admin"));
            try {
                return act.get();
            } finally {
                identities.clearAuthentication();
            }
        }
        ReportStory.of(context, "2026-H1-00004").as(person, () -> answers.add(act.get()));
        return answers.get(0);
    }

    private List<String> groups(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private List<String> tenants(String person) {
        return identities.createTenantQuery().userMember(person).list().stream()
                .map(tenant -> tenant.getId())
                .toList();
    }

    private static void refused(Refusal.Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    /** The shipped units, with a row written otherwise. */
    private static OrganisationDesk.Files files(String row, String otherwise, @Nullable String seal) {
        String header = "code,name,kind,parent,symbol,valid_from,valid_to";
        String units = shipped()
                .lines()
                .map(line -> line.equals(header) ? line + ",merged_into" : line + ",")
                .map(line -> !row.isEmpty() && line.startsWith(row) ? otherwise : line)
                .reduce("", (lines, line) -> lines + line + "\n");
        return new OrganisationDesk.Files(
                units.getBytes(StandardCharsets.UTF_8), HOLDERS.getBytes(StandardCharsets.UTF_8), null, seal);
    }

    private static OrganisationDesk.Files sealed(OrganisationDesk.Files files, @Nullable String seal) {
        return new OrganisationDesk.Files(files.units(), files.holders(), files.roles(), seal);
    }

    private static List<Line> lines(OrganisationDesk.Preview preview, String kind) {
        return preview.groups().stream()
                .filter(group -> group.kind().equals(kind))
                .map(Group::lines)
                .flatMap(List::stream)
                .toList();
    }

    private static String shipped() {
        try {
            return new ClassPathResource("organisation/units.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
