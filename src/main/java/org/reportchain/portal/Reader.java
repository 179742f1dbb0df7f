package org.reportchain.portal;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.report.Version;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** Who is asking, and what that person may see: what may not be seen does not exist for them. */
@Component
class Reader {

    private final IdentityService identities;
    private final TaskService tasks;
    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;

    Reader(IdentityService identities, TaskService tasks, Reports reports, Periods periods, Organisation organisation) {
        this.identities = identities;
        this.tasks = tasks;
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
    }

    String person() {
        return authentication().getUserId();
    }

    /** The posts and bodies that the person acts for, as the engine knows them. */
    List<String> groups() {
        List<String> groups = authentication().getGroupIds();
        return groups == null ? List.of() : groups;
    }

    /** Whether the person acts for the office of the city's committee. */
    boolean isOfTheCityOffice() {
        return organisation.units(Level.CITY, organisation.asOf()).stream()
                .anyMatch(city -> groups().contains(city.code() + ".office"));
    }

    boolean isAdministrator() {
        return groups().contains(Groups.CAMUNDA_ADMIN);
    }

    /** The districts that the person belongs to, as the engine knows them. */
    String[] tenants() {
        List<String> tenants = authentication().getTenantIds();
        return tenants == null ? new String[0] : tenants.toArray(String[]::new);
    }

    /** An open task that the engine lets this person see. */
    Task task(String id) {
        Task task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
        if (task == null) {
            throw Refusal.notFound("portal.noTask");
        }
        return task;
    }

    /** An open task that this person has claimed: the only ones whose content may be changed. */
    Task ownTask(String id) {
        Task task = task(id);
        if (!person().equals(task.getAssignee())) {
            throw Refusal.forbidden("portal.claimFirst");
        }
        return task;
    }

    Report report(String id) {
        Report report = reports.report(id);
        if (!mayRead(report)) {
            throw Refusal.notFound("report.unknown", id);
        }
        return report;
    }

    /** People of the reporting unit and of its superior read a report at any time, everybody else while they have a task. */
    boolean mayRead(Report report) {
        return readsAll(report)
                || tasks.createTaskQuery()
                                .processInstanceBusinessKey(report.id())
                                .count()
                        > 0;
    }

    /** Whether a unit that has no report yet may be shown: to itself, to its superior, and to administrators. */
    boolean seesUnit(Unit unit) {
        return isAdministrator() || homes().contains(unit.code()) || homes().contains(unit.parent());
    }

    /** A version as this person may see it: a commune sees only its own values. */
    Version seen(Report report, Version version) {
        return readsAll(report)
                ? version
                : version.seenBy(homes().stream().findFirst().orElse(""));
    }

    private boolean readsAll(Report report) {
        return seesUnit(
                organisation.unit(report.unit(), periods.period(report.period()).opening()));
    }

    private List<String> homes() {
        return organisation.postsOf(person(), organisation.asOf()).stream()
                .map(Post::unit)
                .toList();
    }

    private Authentication authentication() {
        Authentication authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw Refusal.forbidden("engine.notLoggedIn");
        }
        return authentication;
    }
}
