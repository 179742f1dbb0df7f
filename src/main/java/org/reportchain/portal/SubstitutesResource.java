package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Substitutions;
import org.reportchain.report.ReportJson;

/** Who stands in for whom, as far as the person in Tasklist is concerned. */
public class SubstitutesResource extends AbstractTasklistPluginResource {

    SubstitutesResource(String engine) {
        super(engine);
    }

    @GET
    public Response show() {
        return Answers.json(() -> Answers.bean(SubstituteDesk.class).show());
    }

    @GET
    @Path("choices")
    public Response choices(@QueryParam("post") @Nullable String post) {
        return Answers.json(() -> Answers.bean(SubstituteDesk.class).choices(post));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(InputStream body) {
        return Answers.json(
                () -> Answers.bean(SubstituteDesk.class).name(ReportJson.read(body, Substitutions.Order.class)));
    }

    @POST
    @Path("{substitution}/end")
    public Response end(@PathParam("substitution") long id) {
        return Answers.json(() -> Answers.bean(SubstituteDesk.class).end(id));
    }
}
