package org.reportchain.portal;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Entry of {@code /camunda/api/tasklist/plugin/report-chain/{engine}}: runs with the login of the person in Tasklist. */
@Path("plugin/" + ReportChainPlugin.ID)
public class ReportChainRoot extends AbstractTasklistPluginRootResource {

    public ReportChainRoot() {
        super(ReportChainPlugin.ID);
    }

    @Path("{engine}/task/{task}")
    public TaskResource task(@PathParam("engine") String engine, @PathParam("task") String task) {
        return subResource(new TaskResource(engine, task), engine);
    }

    @Path("{engine}/task/{task}/notes")
    public NotesResource notes(@PathParam("engine") String engine, @PathParam("task") String task) {
        return subResource(new NotesResource(engine, task), engine);
    }

    @Path("{engine}/report/{report}")
    public ReportResource report(@PathParam("engine") String engine, @PathParam("report") String report) {
        return subResource(new ReportResource(engine, report), engine);
    }

    @Path("{engine}/tasks")
    public TasksResource tasks(@PathParam("engine") String engine) {
        return subResource(new TasksResource(engine), engine);
    }

    @Path("{engine}/calendar")
    public CalendarResource calendar(@PathParam("engine") String engine) {
        return subResource(new CalendarResource(engine), engine);
    }

    @Path("{engine}/reporting")
    public ReportingResource reporting(@PathParam("engine") String engine) {
        return subResource(new ReportingResource(engine), engine);
    }

    @Path("{engine}/consolidation/{period}")
    public ConsolidationResource consolidation(@PathParam("engine") String engine, @PathParam("period") String period) {
        return subResource(new ConsolidationResource(engine, period), engine);
    }

    @Path("{engine}/organisation")
    public OrganisationResource organisation(@PathParam("engine") String engine) {
        return subResource(new OrganisationResource(engine), engine);
    }

    @Path("{engine}/mail-choices")
    public MailChoicesResource mailChoices(@PathParam("engine") String engine) {
        return subResource(new MailChoicesResource(engine), engine);
    }

    @Path("{engine}/substitutes")
    public SubstitutesResource substitutes(@PathParam("engine") String engine) {
        return subResource(new SubstitutesResource(engine), engine);
    }

    @Path("{engine}")
    public PeriodResource periods(@PathParam("engine") String engine) {
        return subResource(new PeriodResource(engine), engine);
    }
}
