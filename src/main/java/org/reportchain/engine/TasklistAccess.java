package org.reportchain.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.reportchain.text.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives everybody with an account what Tasklist needs: access to it, its saved filters, and the models' diagrams.
 *
 * <p>Nothing here lets anyone see a task: that comes from the groups of their posts and from the district's tenant.
 */
@Component
@Order(ModelDeployment.ORDER + 1)
class TasklistAccess implements ApplicationRunner {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    TasklistAccess(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        everybodyMay(APPLICATION, "tasklist", ACCESS);
        everybodyMay(PROCESS_DEFINITION, ANY, READ);
        filter("engine.filter.unit", 10, ofTheUnit());
        filter("engine.filter.mine", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter(
                "engine.filter.soon",
                30,
                ofTheUnit().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(2).toDate()}"));
        filter("engine.filter.overdue", 40, ofTheUnit().dueBeforeExpression("${now()}"));
        filter("engine.filter.returned", 50, ofTheUnit().taskVariableValueEquals("returned", true));
    }

    /** What waits for the person's posts, whether or not somebody has taken it. */
    private TaskQuery ofTheUnit() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private void everybodyMay(Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }

    private void filter(String key, int priority, TaskQuery query) {
        String name = Texts.text(key);
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of("priority", priority, "refresh", true, "variables", cardVariables()));
        filters.saveFilter(filter);
        everybodyMay(FILTER, filter.getId(), READ);
    }

    /** What a task card shows; see the listener that sets them as task-local variables. */
    private static List<Map<String, String>> cardVariables() {
        return List.of("unit", "period", "round", "due").stream()
                .map(name -> Map.of("name", name, "label", Texts.text("engine.card." + name)))
                .toList();
    }
}
