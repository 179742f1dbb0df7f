package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportchain.review.DistrictReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever tasks somebody asks for, by whatever query, they see those that the engine's grants let them read. */
@ProductionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxRightsTest {

    private static final List<String> PEOPLE = List.of(
            "00178.reviewer",
            "00181.reviewer",
            "006.organisation",
            "006.drafter",
            "018.drafter",
            "01.office",
            "01.monitor");

    /** Ways to ask for tasks; most of them reach for what belongs to others. */
    private static final Map<String, UnaryOperator<TaskQuery>> QUERIES = Map.ofEntries(
            Map.entry("everything", query -> query),
            Map.entry("a commune's", query -> query.taskCandidateGroup("00181.reviewer")),
            Map.entry(
                    "two communes'",
                    query -> query.taskCandidateGroupIn(List.of("00181.reviewer", "00184.reviewer"))
                            .includeAssignedTasks()),
            Map.entry(
                    "a commune's, also what is taken",
                    query -> query.taskCandidateGroup("00181.reviewer").includeAssignedTasks()),
            Map.entry("a drafter's", query -> query.taskCandidateGroup("018.drafter")),
            Map.entry(
                    "one commune's and all alike",
                    query ->
                            query.taskCandidateGroupLike("%.reviewer").taskCandidateGroupIn(List.of("00181.reviewer"))),
            Map.entry("what a person has taken", query -> query.taskAssignee("00181.reviewer")),
            Map.entry(
                    "of one or another",
                    query -> query.or()
                            .taskCandidateGroupIn(List.of("00181.reviewer", "018.drafter"))
                            .taskAssignee("00181.reviewer")
                            .endOr()),
            Map.entry(
                    "of one, or any",
                    query -> query.taskCandidateGroup("00181.reviewer")
                            .or()
                            .taskNameLike("%")
                            .endOr()),
            Map.entry("with any group", query -> query.withCandidateGroups()));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    private String taken = "";

    @BeforeAll
    void twoDistrictsAreAtWork() {
        Victim.underReview(application, port);
        application.getBean(DistrictReports.class).start("2022-H1", "018");
        taken = tasks.createTaskQuery()
                .taskCandidateGroup("00181.reviewer")
                .listPage(0, 1)
                .get(0)
                .getId();
        tasks.claim(taken, "00181.reviewer");
    }

    @AfterAll
    void theTaskIsGivenBack() {
        tasks.setAssignee(taken, null);
    }

    static Stream<String> queries() {
        return QUERIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everybodySeesWhatIsGrantedToThem(String name) {
        UnaryOperator<TaskQuery> query = Objects.requireNonNull(QUERIES.get(name));
        List<Task> asked = query.apply(tasks.createTaskQuery()).unlimitedList();
        for (String person : PEOPLE) {
            Set<String> granted =
                    ids(asked.stream().filter(task -> mayRead(person, task)).toList());
            long counted = as(person, () -> query.apply(tasks.createTaskQuery()).count());
            assertThat(seen(person, query))
                    .as("%s, asked for by %s", name, person)
                    .isEqualTo(granted);
            assertThat(counted)
                    .as("number of %s, asked for by %s", name, person)
                    .isEqualTo(granted.size());
        }
    }

    /** The engine looks up the other person's groups, as far as the one who asks may see them. */
    @Test
    void whoeverAsksByAnothersNameSeesNothingMore() {
        UnaryOperator<TaskQuery> query = tasks -> tasks.taskCandidateUser("018.drafter");
        Task draft = query.apply(tasks.createTaskQuery()).singleResult();
        assertThat(seen("018.drafter", query)).containsExactly(draft.getId());
        for (String person : PEOPLE) {
            assertThat(seen(person, query)).isSubsetOf(mayRead(person, draft) ? Set.of(draft.getId()) : Set.of());
        }
    }

    @Test
    void somebodyIsRefusedAndSomebodyIsNot() {
        UnaryOperator<TaskQuery> query = Objects.requireNonNull(QUERIES.get("of one or another"));
        assertThat(seen("01.monitor", query)).hasSize(2);
        assertThat(seen("018.drafter", query)).hasSize(1);
        assertThat(seen("00178.reviewer", query)).isEmpty();
    }

    private Set<String> seen(String person, UnaryOperator<TaskQuery> query) {
        return as(person, () -> ids(query.apply(tasks.createTaskQuery()).listPage(0, 1000)));
    }

    private boolean mayRead(String person, Task task) {
        List<String> groups = groupsOf(person);
        return tenantsOf(person).contains(task.getTenantId())
                && (authorizations.isUserAuthorized(person, groups, READ, TASK, task.getId())
                        || authorizations.isUserAuthorized(
                                person, groups, READ_TASK, PROCESS_DEFINITION, keyOf(task.getProcessDefinitionId())));
    }

    private static String keyOf(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    private static Set<String> ids(List<Task> found) {
        return found.stream().map(Task::getId).collect(Collectors.toSet());
    }

    private <T> T as(String person, Supplier<T> act) {
        identities.setAuthentication(person, groupsOf(person), tenantsOf(person));
        try {
            return act.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<String> groupsOf(String person) {
        return identities.createGroupQuery().groupMember(person).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenantsOf(String person) {
        return identities.createTenantQuery().userMember(person).includingGroupsOfUser(true).unlimitedList().stream()
                .map(Tenant::getId)
                .toList();
    }
}
