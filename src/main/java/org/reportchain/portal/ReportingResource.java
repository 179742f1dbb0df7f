package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.reportchain.report.ReportJson;
import org.reportchain.reporting.OpeningForm;

/** Reporting periods: their rehearsal before they are opened, their board, and what the city's office does about a unit. */
public class ReportingResource extends AbstractTasklistPluginResource {

    ReportingResource(String engine) {
        super(engine);
    }

    @GET
    @Path("preparation")
    public Response prepare() {
        return Answers.json(() -> Answers.bean(ReportingDesk.class).prepare());
    }

    @POST
    @Path("rehearsal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rehearse(InputStream body) {
        return Answers.json(() -> Answers.bean(ReportingDesk.class).rehearse(ReportJson.read(body, OpeningForm.class)));
    }

    @POST
    @Path("rehearsal/csv")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rehearsalAsCsv(InputStream body) {
        return Answers.csv(
                "dien-tap", () -> Answers.bean(ReportingDesk.class).csv(ReportJson.read(body, OpeningForm.class)));
    }

    @GET
    @Path("{period}/board")
    public Response board(@PathParam("period") String period) {
        return Answers.json(() -> Answers.bean(Board.class).show(period));
    }

    @GET
    @Path("{period}/board/csv")
    public Response boardAsCsv(@PathParam("period") String period) {
        return Answers.csv("ky-bao-cao", () -> Answers.bean(Board.class).csv(period));
    }

    @GET
    @Path("{period}/board/{unit}")
    public Response communes(@PathParam("period") String period, @PathParam("unit") String unit) {
        return Answers.json(() -> Answers.bean(Board.class).communes(period, unit));
    }

    @POST
    @Path("{period}/exclude")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response exclude(@PathParam("period") String period, InputStream body) {
        return Answers.json(() -> {
            Answers.bean(ReportingDesk.class).exclude(period, ReportJson.read(body, ReportingDesk.Act.class));
            return null;
        });
    }

    @POST
    @Path("{period}/put-back")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response putBack(@PathParam("period") String period, InputStream body) {
        return Answers.json(() -> {
            Answers.bean(ReportingDesk.class).putBack(period, ReportJson.read(body, ReportingDesk.Act.class));
            return null;
        });
    }
}
