package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportchain.chain.Districtless;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation that the engine publishes and every one of our own, asked for by people of another district, of another
 * unit, and by those who watch, with the ids of a report of Đống Đa: generated from the interface, not typed.
 */
@ProductionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PublishedApi API = PublishedApi.read();
    private static final String REST = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private Victim victim;
    private int cells;
    private final List<String> leaks = new ArrayList<>();
    private final List<String> serverErrors = new ArrayList<>();

    @BeforeAll
    void communesOfDongDaAreAsked() {
        victim = Victim.underReview(application, port);
    }

    @AfterAll
    void figuresAreWrittenDown() {
        assertThat(cells).isGreaterThan(1000);
        AbuseReport.record(
                "matrix", Map.of("cells", cells, "leaks", leaks.size(), "server errors", serverErrors.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"018.drafter", "018.secretary", "00526.reviewer"})
    void anotherDistrictSeesAndChangesNothing(String person) {
        List<String> secrets = new ArrayList<>(victim.privateIds());
        secrets.add(Victim.REPORT_TEXT);
        secrets.add(Victim.OPINION_TEXT);
        everyCell(REST, person, secrets);
    }

    @Test
    void theDoorOfTheWebApplicationsIsAsNarrow() {
        everyCell(WEB_APPS, "018.drafter", victim.privateIds());
        everyCell(WEB_APPS, "01.monitor", List.of());
    }

    @Test
    void anotherCommuneOfTheDistrictDoesNotSeeWhatTheFirstOneSaid() {
        everyCell(REST, "00529.reviewer", List.of(Victim.OPINION_TEXT, Victim.REPORT_TEXT));
        everyCell(REST, Victim.SECOND_COMMUNE, List.of(Victim.OPINION_TEXT));
    }

    @Test
    void boardsAndTheCityDoNotActBeforeTheirTurn() {
        everyCell(REST, "006.organisation", List.of(Victim.OPINION_TEXT));
        everyCell(REST, "01.organisation", List.of(Victim.OPINION_TEXT));
    }

    @Test
    void monitorChangesNothing() {
        everyCell(REST, "01.monitor", List.of());
    }

    private void everyCell(String door, String person, Collection<String> secrets) {
        String before = traces();
        List<String> found = new ArrayList<>();
        Visitor program = Visitor.holder(port, person);
        Visitor inTasklist = Visitor.inTasklist(port, person, Production.PASSWORD);
        for (Request request : requests(door, person)) {
            Visitor visitor = request.path().startsWith("/camunda") ? inTasklist : program;
            Answer answer =
                    visitor.send(request.verb(), request.path(), request.body(), request.contentType(), Map.of());
            cells++;
            judge(person + " " + request.verb() + " " + request.path(), answer, secrets, found);
        }
        assertThat(inTasklist.get(WEB_APPS + "/filter/count").status())
                .as("still logged in at the end")
                .isEqualTo(200);
        leaks.addAll(found);
        assertThat(found).isEmpty();
        assertThat(serverErrors).isEmpty();
        assertThat(traces()).isEqualTo(before);
        assertThat(Districtless.rowsWithoutDistrict(jdbc)).isEmpty();
    }

    private void judge(String cell, Answer answer, Collection<String> secrets, List<String> found) {
        if (answer.status() >= 500) {
            serverErrors.add(cell + " answered " + answer.status());
        }
        if (answer.status() >= 400) {
            answer.tellsNoInsides(cell);
        }
        secrets.stream()
                .filter(answer.body()::contains)
                .findFirst()
                .ifPresent(secret -> found.add(cell + " told " + secret + ": " + answer.body()));
    }

    /** One request of somebody with somebody else's ids. */
    private record Request(
            String verb, String path, @Nullable String body, String contentType) {}

    private List<Request> requests(String door, String person) {
        return Stream.concat(
                        API.operations().stream()
                                .map(operation -> new Request(
                                        operation.verb(),
                                        door + operation.pathFor(victim::id),
                                        operation.hasBody() ? body(operation, person) : null,
                                        "application/json")),
                        OwnApi.operations().stream()
                                .map(operation -> new Request(
                                        operation.verb(),
                                        PublishedApi.path(operation.path(), victim::id),
                                        operation.hasBody() ? "{}" : null,
                                        operation.contentType())))
                .toList();
    }

    private String body(PublishedApi.Operation operation, String person) {
        try {
            return JSON.writeValueAsString(
                    API.body(operation.schema(), field -> field.equals("userId") ? person : victim.id(kindOf(field))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@code processInstanceIds} names the same kind of object as {@code /process-instance/{id}}. */
    private static String kindOf(String field) {
        return field.replaceFirst("(Ids|Id|IdIn)$", "")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** What a foreign act would change. */
    private String traces() {
        return jdbc.sql("""
                        select concat_ws('|',
                            (select string_agg(concat_ws(',', ID_, ASSIGNEE_, OWNER_, DELEGATION_, NAME_, PRIORITY_, DUE_DATE_, FOLLOW_UP_DATE_,
                                SUSPENSION_STATE_), ';' order by ID_) from ACT_RU_TASK where TENANT_ID_ = '006'),
                            (select string_agg(concat_ws(',', ID_, SUSPENSION_STATE_), ';' order by ID_)
                                from ACT_RU_EXECUTION where TENANT_ID_ = '006'),
                            (select string_agg(concat_ws(',', ID_, NAME_, TEXT_, LONG_), ';' order by ID_)
                                from ACT_RU_VARIABLE where TENANT_ID_ = '006'),
                            (select string_agg(concat_ws(',', ID_, RETRIES_, DUEDATE_, SUSPENSION_STATE_), ';' order by ID_)
                                from ACT_RU_JOB where TENANT_ID_ = '006'),
                            (select string_agg(concat_ws(',', ID_, GROUP_ID_, USER_ID_), ';' order by ID_)
                                from ACT_RU_IDENTITYLINK where TENANT_ID_ = '006'),
                            (select count(*) from ACT_HI_COMMENT where TENANT_ID_ = '006'),
                            (select count(*) from ACT_HI_ATTACHMENT), (select count(*) from ACT_RE_DEPLOYMENT),
                            (select count(*) from ACT_RE_PROCDEF where SUSPENSION_STATE_ <> 1),
                            (select count(*) from ACT_RU_AUTHORIZATION), (select count(*) from ACT_RU_BATCH),
                            (select string_agg(concat_ws(',', ID_, REV_), ';' order by ID_) from ACT_ID_USER),
                            (select count(*) from ACT_ID_MEMBERSHIP), (select count(*) from ACT_ID_TENANT_MEMBER),
                            (select string_agg(concat_ws(',', id, post, kind, text), ';' order by id) from opinion),
                            (select count(*) from note), (select string_agg(concat_ws(',', id, state), ';' order by id) from report))""").query(String.class).single();
    }
}
