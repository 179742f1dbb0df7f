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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.jspecify.annotations.Nullable;
import org.reportchain.report.Attachments;
import org.reportchain.report.ReportJson;
import org.reportchain.review.DistrictReports;

/** One report from outside its tasks: reading, its attachments, recall, cancellation, and what those above do. */
public class ReportResource extends AbstractTasklistPluginResource {

    record Reason(@Nullable String reason) {

        String given() {
            return reason == null ? "" : reason;
        }
    }

    private final String report;

    ReportResource(String engine, String report) {
        super(engine);
        this.report = report;
    }

    @GET
    public Response show() {
        return Answers.json(() -> Answers.bean(ReportPage.class).show(report));
    }

    @GET
    @Path("changes")
    public Response changes(@QueryParam("from") String from, @QueryParam("to") String to) {
        return Answers.json(() -> Answers.bean(Changes.class).between(report, from, to));
    }

    @GET
    @Path("history")
    public Response history() {
        return Answers.json(() -> Answers.bean(History.class).show(report));
    }

    @GET
    @Path("attachments/{sha256}")
    public Response download(@PathParam("sha256") String sha256) {
        return Answers.of(() -> {
            String id = Answers.bean(Reader.class).report(report).id();
            Attachments.Content file = Answers.bean(Attachments.class).download(id, sha256);
            String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            return Response.ok(file.bytes(), file.mediaType())
                    .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        });
    }

    @POST
    @Path("recall")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recall(InputStream body) {
        return Answers.json(() -> {
            String person = Answers.bean(Reader.class).person();
            String id = Answers.bean(Reader.class).report(report).id();
            Answers.bean(DistrictReports.class)
                    .recall(id, person, ReportJson.read(body, Reason.class).given());
            return null;
        });
    }

    @POST
    @Path("correct")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(InputStream body) {
        return Answers.json(() -> {
            Answers.bean(ReportingDesk.class)
                    .correct(report, ReportJson.read(body, Reason.class).given());
            return null;
        });
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(InputStream body) {
        return Answers.json(() -> {
            String person = Answers.bean(Reader.class).person();
            String id = Answers.bean(Reader.class).report(report).id();
            Answers.bean(DistrictReports.class)
                    .cancel(id, person, ReportJson.read(body, Reason.class).given());
            return null;
        });
    }

    @POST
    @Path("urge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response urge(InputStream body) {
        return Answers.json(
                () -> Answers.bean(Oversight.class).urge(report, ReportJson.read(body, Oversight.Urge.class)));
    }

    @POST
    @Path("extend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response extend(InputStream body) {
        return Answers.json(
                () -> Answers.bean(Oversight.class).extend(report, ReportJson.read(body, Oversight.Extension.class)));
    }
}
