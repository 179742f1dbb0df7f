package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.ReportJson;

/** The person's lists of tasks, and deciding several of them at once. */
public class TasksResource extends AbstractTasklistPluginResource {

    TasksResource(String engine) {
        super(engine);
    }

    @GET
    public Response page(
            @QueryParam("list") @DefaultValue("unit") String list,
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("25") int max) {
        return Answers.json(() -> Answers.bean(TaskLists.class).page(list, search, first, max));
    }

    @POST
    @Path("decide")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(InputStream body) {
        return Answers.json(
                () -> Answers.bean(BulkDecision.class).decide(ReportJson.read(body, BulkDecision.Order.class)));
    }
}
