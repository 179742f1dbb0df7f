package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reportchain.review.DistrictReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator may move a report, and decides in nobody's place; rights that are lost are lost at once. */
@ProductionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministratorsLimitsTest {

    private static final String UNIT = "005";
    private static final long A_MINUTE = 61_000;
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter?maxResults=100";
    private static final String REGISTER_ELSEWHERE = """
            {"variables":{"decision":{"value":"REGISTER_CLASSIFIED"},"secrecy":{"value":"SECRET"},"date":{"value":"2022-06-10"},\
            "documentNumber":{"value":"12-BC/QU"},"holder":{"value":"Phòng Cơ yếu"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private DistrictReports reports;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private String task;

    @BeforeAll
    void reportIsDrafted() {
        String report = reports.start("2022-H1", UNIT).id();
        task = await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(report)
                                .singleResult(),
                        Objects::nonNull)
                .getId();
    }

    @Test
    void administratorWhoTakesATaskCannotDecide() {
        Visitor administrator = Visitor.administrator(port);
        String path = "/engine-rest/task/" + task;
        assertThat(administrator
                        .json("POST", path + "/claim", "{\"userId\":\"" + Production.ADMINISTRATOR + "\"}")
                        .status())
                .isEqualTo(204);
        for (String end : new String[] {"/complete", "/submit-form"}) {
            Answer answer = administrator.json("POST", path + end, REGISTER_ELSEWHERE);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("chức danh khác");
        }
        assertThat(administrator.json("POST", path + "/unclaim", null).status()).isEqualTo(204);
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(open.getAssignee()).isNull();
    }

    @Test
    void administratorMakesNobodyTheHolderOfAPost() {
        Visitor administrator = Visitor.administrator(port);
        for (String member : new String[] {Production.ADMINISTRATOR, "018.drafter"}) {
            Answer answer =
                    administrator.json("PUT", "/engine-rest/group/" + UNIT + ".drafter/members/" + member, null);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("holders.csv");
        }
        assertThat(administrator
                        .json("DELETE", "/engine-rest/group/018.drafter/members/018.drafter", null)
                        .status())
                .isEqualTo(403);
        assertThat(identities.createUserQuery().memberOfGroup(UNIT + ".drafter").count())
                .isZero();
        assertThat(identities.createUserQuery().memberOfGroup("018.drafter").count())
                .isOne();
    }

    @Test
    void lostAccountIsOutOfAnOpenSessionWithinAMinute() {
        identities.saveUser(leaver());
        Visitor leaver = Visitor.inTasklist(port, "nguoi-nghi", Production.PASSWORD);
        assertThat(leaver.get(FILTERS).status()).isEqualTo(200);
        identities.deleteUser("nguoi-nghi");
        ClockUtil.offset(A_MINUTE);
        try {
            assertThat(leaver.get(FILTERS).status()).isEqualTo(401);
        } finally {
            ClockUtil.reset();
        }
    }

    private org.camunda.bpm.engine.identity.User leaver() {
        var user = identities.newUser("nguoi-nghi");
        user.setPassword(Production.PASSWORD);
        return user;
    }
}
