package org.reportchain.portal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.reportchain.report.ReportJson;

/** How the person in Tasklist wants to be told of what. */
public class MailChoicesResource extends AbstractTasklistPluginResource {

    MailChoicesResource(String engine) {
        super(engine);
    }

    @GET
    public Response show() {
        return Answers.json(() -> Answers.bean(MailChoices.class).show());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(InputStream body) {
        return Answers.json(
                () -> Answers.bean(MailChoices.class).choose(ReportJson.read(body, MailChoices.Order.class)));
    }
}
