package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.reportchain.report.ReportJson;

/** The organisation, for the city's office and administrators; files are sent as the Base64 of their bytes. */
public class OrganisationResource extends AbstractTasklistPluginResource {

    OrganisationResource(String engine) {
        super(engine);
    }

    @GET
    public Response show() {
        return Answers.json(() -> Answers.bean(OrganisationDesk.class).show());
    }

    @POST
    @Path("dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dryRun(InputStream body) {
        return Answers.json(
                () -> Answers.bean(OrganisationDesk.class).dryRun(ReportJson.read(body, OrganisationDesk.Files.class)));
    }

    @POST
    @Path("apply")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(InputStream body) {
        return Answers.json(
                () -> Answers.bean(OrganisationDesk.class).apply(ReportJson.read(body, OrganisationDesk.Files.class)));
    }
}
