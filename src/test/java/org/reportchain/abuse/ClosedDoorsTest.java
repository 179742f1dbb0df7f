package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is closed to everybody stays closed to the administrator, and what is the administrator's, to the others. */
@ProductionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDoorsTest {

    private static final String REST = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";
    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String INTRUDER = """
            {"profile":{"id":"intruder","firstName":"a","lastName":"b"},"credentials":{"password":"mot-mat-khau-moi"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    private Visitor administrator;
    private Visitor drafter;

    @BeforeAll
    void logIn() {
        administrator = Visitor.inTasklist(port, Production.ADMINISTRATOR, Production.ADMINISTRATORS_PASSWORD);
        drafter = Visitor.inTasklist(port, "006.drafter", Production.PASSWORD);
    }

    @Test
    void nobodyMakesAnAdministratorWhateverTheDatabaseHolds() {
        refusesSetup();
        identities.deleteMembership(Production.ADMINISTRATOR, "camunda-admin");
        try {
            assertThat(identities
                            .createUserQuery()
                            .memberOfGroup("camunda-admin")
                            .count())
                    .isZero();
            refusesSetup();
        } finally {
            identities.createMembership(Production.ADMINISTRATOR, "camunda-admin");
        }
    }

    private void refusesSetup() {
        for (Visitor visitor : List.of(Visitor.nobody(port), administrator)) {
            for (String path : List.of(SETUP, SETUP + "/", SETUP + "?a=b")) {
                assertThat(visitor.json("POST", path, INTRUDER).status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deployment/create", "/deployment/create/", "/deployment/create?a=b"})
    void administratorDeploysNothing(String path) {
        long before = repository.createDeploymentQuery().count();
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n<a/>\r\n--b--\r\n";
        String type = "multipart/form-data; boundary=b";
        Visitor program = Visitor.administrator(port);

        assertThat(program.send("POST", REST + path, form, type, Map.of()).status())
                .isEqualTo(403);
        assertThat(program.send("POST", REST + "/engine/default" + path, form, type, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .send("POST", WEB_APPS + path, form, type, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /telemetry/configuration",
        "GET,    /telemetry/data",
        "DELETE, /history/process-instance/x",
        "DELETE, /history/variable-instance/x",
        "DELETE, /history/detail/x",
        "DELETE, /history/task/x",
        "POST,   /history/process-instance/delete",
        "POST,   /history/decision-instance/delete",
        "POST,   /history/process-instance/set-removal-time",
        "POST,   /history/batch/set-removal-time",
        "POST,   /history/cleanup",
        "DELETE, /deployment/x",
        "POST,   /deployment/x/redeploy",
        "DELETE, /process-definition/key/district-report",
        "POST,   /process-instance/x/modification",
        "POST,   /process-instance/x/modification-async",
        "POST,   /modification/execute",
        "POST,   /modification/executeAsync",
        "POST,   /migration/execute",
        "POST,   /process-definition/x/restart",
        "POST,   /process-definition/x/start",
        "POST,   /process-definition/key/district-report/start",
        "POST,   /process-definition/key/district-report/submit-form",
        "POST,   /process-definition/key/district-report/tenant-id/006/start",
        "POST,   /external-task/fetchAndLock",
        "POST,   /identity/verify",
        "POST,   /task/x/comment/create",
        "POST,   /task/x/identity-links",
        "DELETE, /task/x/comment/y",
        "PUT,    /task/x/comment",
        "DELETE, /process-instance/x/comment",
        "GET,    /task/x/attachment",
        "GET,    /task/x/attachment/y/data",
        "POST,   /task/x/attachment/create",
        "DELETE, /task/x/attachment/y"
    })
    void closedForGoodAtBothDoors(String verb, String path) {
        String body = verb.startsWith("P") ? "{}" : null;
        for (String end : List.of("", "/")) {
            Answer program = Visitor.administrator(port).json(verb, REST + path + end, body);
            Answer person = administrator.json(verb, WEB_APPS + path + end, body);

            assertThat(program.tellsNoInsides(path).status()).isEqualTo(403);
            assertThat(person.tellsNoInsides(path).status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /user",
        "GET,    /user/count",
        "POST,   /user/create",
        "GET,    /user/018.drafter/profile",
        "PUT,    /user/018.drafter/profile",
        "PUT,    /user/018.drafter/credentials",
        "PUT,    /user/006.drafter/profile",
        "DELETE, /user/018.drafter",
        "POST,   /user/018.drafter/unlock",
        "GET,    /group",
        "POST,   /group/create",
        "PUT,    /group/camunda-admin/members/006.drafter",
        "DELETE, /group/camunda-admin/members/quan-tri",
        "GET,    /tenant",
        "POST,   /tenant/create",
        "PUT,    /tenant/018/user-members/006.drafter",
        "PUT,    /tenant/018/group-members/006.drafter",
        "GET,    /authorization",
        "POST,   /authorization/create",
        "DELETE, /authorization/x",
        "GET,    /identity/groups?userId=quan-tri",
        "GET,    /deployment",
        "GET,    /job",
        "PUT,    /job/x/retries",
        "POST,   /job/x/execute",
        "GET,    /incident",
        "GET,    /metrics",
        "GET,    /schema/log",
        "POST,   /message",
        "POST,   /signal",
        "POST,   /condition",
        "GET,    /process-instance/x/comment",
        "GET,    /execution",
        "PUT,    /process-instance/x/suspended",
        "DELETE, /process-instance/x",
        "PUT,    /process-definition/suspended",
        "POST,   /execution/x/signal",
        "POST,   /external-task/x/complete",
        "POST,   /decision-definition/key/review-policy/evaluate"
    })
    void administratorsDoorsAreClosedToADrafter(String verb, String path) {
        String body = verb.startsWith("P") ? "{}" : null;
        Visitor program = Visitor.holder(port, "006.drafter");

        assertThat(program.json(verb, REST + path, body).tellsNoInsides(path).status())
                .isEqualTo(403);
        assertThat(program.json(verb, REST + "/engine/default" + path, body).status())
                .isEqualTo(403);
        assertThat(drafter.json(verb, WEB_APPS + path, body)
                        .tellsNoInsides(path)
                        .status())
                .isEqualTo(403);
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting(User::getId)
                .containsExactly(Production.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user",
                "/group",
                "/tenant",
                "/authorization",
                "/deployment",
                "/job",
                "/incident",
                "/process-instance",
                "/history/process-instance"
            })
    void administratorSeesWhatCockpitAndAdminShow(String path) {
        assertThat(Visitor.administrator(port)
                        .get(REST + path + "?maxResults=5")
                        .status())
                .isEqualTo(200);
        assertThat(administrator.get(WEB_APPS + path + "?maxResults=5").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task?maxResults=9",
                "/filter?maxResults=9",
                "/process-definition?maxResults=9",
                "/user/006.drafter/profile",
                "/identity/groups?userId=006.drafter",
                "/identity/password-policy",
                "/authorization/check?permissionName=ACCESS&permissionValue=32&resourceName=application&resourceType=0"
            })
    void drafterKeepsWhatTasklistNeeds(String path) {
        Answer program = Visitor.holder(port, "006.drafter").get(REST + path);
        assertThat(program.status()).as(program.body()).isIn(200, 404); // 404: no policy is set
        assertThat(drafter.get(WEB_APPS + path).status()).isEqualTo(program.status());
    }

    @Test
    void enginesAreListedForWhoeverHasLoggedIn() {
        Visitor program = Visitor.holder(port, "006.drafter");
        assertThat(program.get(REST + "/engine").status()).isEqualTo(200);
        assertThat(program.get(REST + "/engine/").status()).isEqualTo(200);
        assertThat(drafter.get("/camunda/api/engine/engine/").status()).isEqualTo(200);
    }
}
