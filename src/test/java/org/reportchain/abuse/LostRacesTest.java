package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reportchain.review.DistrictReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of twenty who reach for one thing at once, one gets it, and nineteen are told so. */
@ProductionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostRacesTest {

    private static final int PEOPLE = 20;
    private static final String UNIT = "007";
    private static final String REGISTER_ELSEWHERE = """
            {"variables":{"decision":{"value":"REGISTER_CLASSIFIED"},"secrecy":{"value":"SECRET"},"date":{"value":"2022-06-10"},\
            "documentNumber":{"value":"12-BC/QU"},"holder":{"value":"Phòng Cơ yếu"}}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DistrictReports reports;

    private final List<String> people =
            IntStream.range(0, PEOPLE).mapToObj(i -> "dong-chi-" + i).toList();

    @BeforeAll
    void twentyShareAPost() {
        for (String person : people) {
            User user = identities.newUser(person);
            user.setFirstName(person);
            user.setPassword(Production.PASSWORD);
            identities.saveUser(user);
            identities.createMembership(person, UNIT + ".drafter");
            identities.createTenantUserMembership(UNIT, person);
        }
    }

    @AfterAll
    void theyLeave() {
        people.forEach(identities::deleteUser);
    }

    @Test
    void oneOfTwentyClaimsAndOneCompletes() throws Exception {
        String report = reports.start("2022-H1", UNIT).id();
        Task task = openTask(report);
        String claim = "/engine-rest/task/" + task.getId() + "/claim";
        String complete = "/engine-rest/task/" + task.getId() + "/complete";

        List<Answer> claims =
                atOnce(person -> Visitor.holder(port, person).json("POST", claim, "{\"userId\":\"" + person + "\"}"));
        assertOneWon(claims);
        String holder =
                tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
        assertThat(people).contains(holder);

        List<Answer> foreign = atOnce(person -> Visitor.holder(port, person.equals(holder) ? "018.drafter" : person)
                .json("POST", complete, REGISTER_ELSEWHERE));
        assertThat(foreign).extracting(Answer::status).containsOnly(403, 404);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();

        List<Answer> completions =
                atOnce(person -> Visitor.holder(port, holder).json("POST", complete, REGISTER_ELSEWHERE));
        assertOneWon(completions);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    private static void assertOneWon(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .hasSize(PEOPLE - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.body()).isIn(403, 404, 409);
                    answer.tellsNoInsides("lost race");
                });
    }

    private Task openTask(String report) {
        return await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(report)
                                .singleResult(),
                        task -> task != null);
    }

    private List<Answer> atOnce(java.util.function.Function<String, Answer> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(PEOPLE);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<Answer>> acts = new ArrayList<>();
            people.forEach(person -> acts.add(() -> {
                barrier.await();
                return act.apply(person);
            }));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
