package org.reportchain.abuse;

import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.reportchain.engine.http.Permitted;
import org.reportchain.structure.ReadmeTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;

/** The README's table of permissions says what the models, the engine's grants and the list of open paths say. */
@ProductionTest
class PermissionsInReadmeTest {

    private static final String DISTRICT = "006";
    private static final String CITY = "01";
    private static final List<PublishedApi.Operation> OPERATIONS =
            PublishedApi.read().operations();

    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("drafter", DISTRICT + ".drafter");
        ROLES.put("commune reviewer", "00178.reviewer");
        ROLES.put("office chief", DISTRICT + ".office-chief");
        ROLES.put("board", DISTRICT + ".organisation");
        ROLES.put("standing member", DISTRICT + ".standing-member-04");
        ROLES.put("signer", DISTRICT + ".secretary");
        ROLES.put("clerk", DISTRICT + ".clerk");
        ROLES.put("city office", CITY + ".office");
        ROLES.put("city board", CITY + ".organisation");
        ROLES.put("monitor", CITY + ".monitor");
        ROLES.put("administrator", Production.ADMINISTRATOR);
    }

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void tableOfPermissionsEqualsWhatIsInForce() throws IOException {
        ReadmeTable.assertEquals("permissions", PermissionsInReadmeTest.class, table());
    }

    private String table() {
        return "| role | for example | districts | decides at | granted in the engine | of %d operations |\n"
                        .formatted(OPERATIONS.size())
                + "|---|---|---|---|---|---|\n"
                + row("everybody", "", "", "", grants(List.of()), List.of())
                + ROLES.entrySet().stream()
                        .map(role -> row(role.getKey(), role.getValue()))
                        .collect(Collectors.joining());
    }

    private String row(String role, String person) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        String tenants = identities.createTenantQuery().userMember(person).list().stream()
                .map(tenant -> "`" + tenant.getId() + "`")
                .collect(Collectors.joining(", "));
        return row(
                role,
                "`" + person + "`",
                tenants.split(",").length > 1 ? "all" : tenants,
                String.join("; ", steps(groups)),
                groups.isEmpty() ? "" : grants(groups),
                groups);
    }

    private static String row(
            String role, String person, String tenants, String steps, String grants, List<String> groups) {
        return "| %s | %s | %s | %s | %s | %d |\n"
                .formatted(role, person, tenants, steps, grants, openOperations(groups));
    }

    /** Grants to the groups, or to everybody when there are none. */
    private String grants(Collection<String> groups) {
        var query = authorizations.createAuthorizationQuery();
        var granted = groups.isEmpty()
                ? query.authorizationType(Authorization.AUTH_TYPE_GLOBAL).list()
                : query.groupIdIn(groups.toArray(String[]::new)).list();
        Set<Integer> whole = granted.stream()
                .filter(grant -> grant.isPermissionGranted(Permissions.ALL)
                        && grant.getResourceId().equals(Authorization.ANY))
                .map(Authorization::getResourceType)
                .collect(Collectors.toSet());
        if (Stream.of(Resources.values()).map(Resource::resourceType).allMatch(whole::contains)) {
            return "everything";
        }
        return granted.stream()
                .filter(PermissionsInReadmeTest::isLasting)
                .map(PermissionsInReadmeTest::words)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** Others come and go with a task, or name a group to its own members. */
    private static boolean isLasting(Authorization grant) {
        return grant.getResourceId().equals(Authorization.ANY)
                || Set.of(
                                Resources.APPLICATION.resourceType(),
                                Resources.FILTER.resourceType(),
                                Resources.PROCESS_DEFINITION.resourceType())
                        .contains(grant.getResourceType());
    }

    private static String words(Authorization grant) {
        Resource resource = ResourceTypeUtil.getResourceByType(grant.getResourceType());
        Permission[] all = ResourceTypeUtil.getPermissionsByResourceType(grant.getResourceType());
        String permissions = Stream.of(grant.getPermissions(all))
                .map(Permission::getName)
                .filter(name -> !name.equals("NONE"))
                .collect(Collectors.joining(", "));
        boolean one =
                Set.of(Resources.APPLICATION, Resources.PROCESS_DEFINITION).contains(resource)
                        && !grant.getResourceId().equals("*");
        return resource.resourceName().toLowerCase(Locale.ROOT) + (one ? " " + grant.getResourceId() : "") + ": "
                + permissions;
    }

    private static long openOperations(List<String> groups) {
        return OPERATIONS.stream()
                .filter(operation -> {
                    var request = new MockHttpServletRequest(
                            HttpMethod.valueOf(operation.verb()).name(),
                            "/engine-rest" + operation.pathFor(kind -> "x"));
                    return !Permitted.closed(request)
                            && (groups.contains(Permitted.ADMINISTRATORS) || Permitted.open(request, "x", groups));
                })
                .count();
    }

    /** The steps for which one of the groups is a candidate, at the levels where it is. */
    private Set<String> steps(List<String> groups) {
        Set<String> steps = new TreeSet<>();
        for (Rule policy : rules("review-policy")) {
            List<String> row = texts(policy);
            List<String> models = ofTheCity(row)
                    ? List.of("reporting-period", "city-report", "committee-review")
                    : List.of("district-report", "committee-review");
            for (String model : models) {
                Bpmn.readModelFromFile(new File("processes/" + model + ".bpmn"))
                        .getModelElementsByType(UserTask.class)
                        .stream()
                        .filter(task -> candidates(task, row).anyMatch(groups::contains))
                        .forEach(task -> steps.add(task.getName()));
            }
        }
        return steps;
    }

    private static boolean ofTheCity(List<String> policy) {
        return policy.get(0).equals("CITY") && policy.get(1).equals("OWN");
    }

    /** @param policy level, whose report, receiver, whom to ask, who closes, …, how to adopt */
    private Stream<String> candidates(UserTask task, List<String> policy) {
        String committee = policy.get(0).equals("CITY") ? CITY : DISTRICT;
        String group = task.getCamundaCandidateGroups()
                .replace("${unitCode}", ofTheCity(policy) ? CITY : DISTRICT)
                .replace("${committeeCode}", committee)
                .replace("${receiver}", policy.get(2))
                .replace("${closer}", policy.get(4));
        return switch (group) {
            case "${respondent}" ->
                policy.get(3).equals("COMMUNES") ? Stream.of("00178.reviewer") : members(committee + ".boards");
            case "${member}" ->
                policy.get(7).equals("MAJORITY_OF_ALL") ? members(committee + ".standing-committee") : Stream.of();
            default -> Stream.of(group);
        };
    }

    /** The posts of the people in a body. */
    private Stream<String> members(String body) {
        return identities.createUserQuery().memberOfGroup(body).list().stream().map(user -> user.getId());
    }

    private static Collection<Rule> rules(String table) {
        return Dmn.readModelFromFile(new File("processes/review-policy.dmn"))
                .getModelElementsByType(Rule.class)
                .stream()
                .filter(rule ->
                        table.equals(((DmnElement) rule.getParentElement().getParentElement()).getId()))
                .toList();
    }

    private static List<String> texts(Rule rule) {
        return Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
                .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                .toList();
    }
}
