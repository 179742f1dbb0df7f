package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.reportchain.report.ReportJson;

/** Writing, answering and closing notes in a task; each act answers with all notes as they stand then. */
@Consumes(MediaType.APPLICATION_JSON)
public class NotesResource extends AbstractTasklistPluginResource {

    private final String task;

    NotesResource(String engine, String task) {
        super(engine);
        this.task = task;
    }

    @POST
    public Response write(InputStream body) {
        return Answers.json(() -> desk().write(task, ReportJson.read(body, NotesDesk.Writing.class)));
    }

    @POST
    @Path("{note}/answer")
    public Response answer(@PathParam("note") long note, InputStream body) {
        return Answers.json(() -> desk().answer(task, note, ReportJson.read(body, NotesDesk.Reply.class)));
    }

    @POST
    @Path("{note}/confirm")
    public Response confirm(@PathParam("note") long note) {
        return Answers.json(() -> desk().confirm(task, note));
    }

    @POST
    @Path("{note}/reopen")
    public Response reopen(@PathParam("note") long note, InputStream body) {
        return Answers.json(() -> desk().reopen(task, note, ReportJson.read(body, NotesDesk.Reply.class)));
    }

    private static NotesDesk desk() {
        return Answers.bean(NotesDesk.class);
    }
}
