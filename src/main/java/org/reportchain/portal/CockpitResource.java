package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;
import org.reportchain.period.Periods;
import org.reportchain.report.ReportJson;

/** What the pages in Cockpit read, and the one thing that administrators change there: what became of a mail. */
public class CockpitResource extends AbstractCockpitPluginResource {

    CockpitResource(String engine) {
        super(engine);
    }

    @GET
    @Path("watching")
    public Response watching() {
        return Answers.json(() -> Answers.bean(Watching.class).view());
    }

    @GET
    @Path("periods")
    public Response periods() {
        return Answers.json(() -> Answers.bean(Periods.class).opened());
    }

    @GET
    @Path("reporting/{period}/board")
    public Response board(@PathParam("period") String period) {
        return Answers.json(() -> Answers.bean(Board.class).show(period));
    }

    @GET
    @Path("reporting/{period}/board/csv")
    public Response boardAsCsv(@PathParam("period") String period) {
        return Answers.csv("ky-bao-cao", () -> Answers.bean(Board.class).csv(period));
    }

    @GET
    @Path("reporting/{period}/board/{unit}")
    public Response communes(@PathParam("period") String period, @PathParam("unit") String unit) {
        return Answers.json(() -> Answers.bean(Board.class).communes(period, unit));
    }

    @GET
    @Path("report/{report}/run")
    public Response run(@PathParam("report") String report) {
        return Answers.json(() -> Answers.bean(ReportRun.class).show(report));
    }

    @GET
    @Path("report/{report}/history")
    public Response history(@PathParam("report") String report) {
        return Answers.json(() -> Answers.bean(History.class).show(report));
    }

    @POST
    @Path("report/{report}/mails/{mail}/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resend(@PathParam("report") String report, @PathParam("mail") long mail, InputStream body) {
        return Answers.json(() -> {
            Answers.bean(MailDesk.class).resend(report, mail, ReportJson.read(body, MailDesk.Order.class));
            return null;
        });
    }
}
