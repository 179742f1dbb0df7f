package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.reportchain.report.ReportJson;
import org.reportchain.reporting.Conference;

/** What the forms of a task load and save. */
public class TaskResource extends AbstractTasklistPluginResource {

    private final String task;

    TaskResource(String engine, String task) {
        super(engine);
        this.task = task;
    }

    @GET
    public Response show() {
        return Answers.json(() -> Answers.bean(TaskPage.class).show(task));
    }

    @PUT
    @Path("draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response saveDraft(InputStream body) {
        return Answers.json(
                () -> Answers.bean(DraftDesk.class).save(task, ReportJson.read(body, DraftDesk.Saving.class)));
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response check(InputStream body) {
        return Answers.json(
                () -> Answers.bean(DraftDesk.class).check(task, ReportJson.read(body, DraftDesk.Checking.class)));
    }

    @PUT
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(InputStream body) {
        return Answers.json(() ->
                Answers.bean(DraftDesk.class).answer(task, ReportJson.read(body, DraftDesk.Answering[].class)));
    }

    @GET
    @Path("conference")
    public Response conference() {
        return Answers.json(() -> Answers.bean(ConferenceDesk.class).show(task));
    }

    @PUT
    @Path("conference")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response saveConference(InputStream body) {
        return Answers.json(() -> {
            Answers.bean(ConferenceDesk.class).save(task, ReportJson.read(body, Conference.class));
            return null;
        });
    }

    @POST
    @Path("attachments")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response attach(@QueryParam("name") String name, InputStream body) {
        return Answers.json(() -> Answers.bean(DraftDesk.class).attach(task, name, body));
    }
}
