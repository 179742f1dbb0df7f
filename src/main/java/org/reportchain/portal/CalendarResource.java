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
import org.reportchain.report.ReportJson;

/** The calendar of working days, for the city's office and administrators. */
public class CalendarResource extends AbstractTasklistPluginResource {

    CalendarResource(String engine) {
        super(engine);
    }

    @GET
    public Response show(@QueryParam("year") @DefaultValue("0") int year) {
        return Answers.json(() -> Answers.bean(CalendarDesk.class).show(year));
    }

    @POST
    @Path("apply")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(InputStream body) {
        return Answers.json(
                () -> Answers.bean(CalendarDesk.class).apply(ReportJson.read(body, CalendarDesk.Order.class)));
    }
}
